import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { explain } from './explain.js';
import { IMAGE } from './image.js';
import { type KeyStore } from './key-store.js';
import { type LoadBalancer } from './load-balancer.js';
import { addMetricsAgent } from './metrics-agent.js';
import { variables } from './setting-names.js';
import { type Size } from './sizes.js';

export interface ApplicationProps {
  readonly installation: string;
  readonly size: Size;
  readonly vpc: ec2.IVpc;
  readonly nodes: ec2.ISecurityGroup;
  readonly key: kms.IKey;
  readonly imageTag: string;
  readonly balancer: LoadBalancer;
  readonly keyStore: KeyStore;
  readonly settings: Record<string, string>;
  readonly secretSettings: Record<string, ecs.Secret>;
  /** What the environment has beside settings. */
  readonly environment: Record<string, string>;
  /** A deployment during which one of these rings is undone. */
  readonly guards: readonly cloudwatch.IAlarm[];
}

/** The nodes: one image, all the same, as many as it takes. */
export class Application extends Construct {
  readonly cluster: ecs.Cluster;
  readonly service: ecs.FargateService;
  readonly task: ecs.FargateTaskDefinition;

  constructor(scope: Construct, id: string, private readonly props: ApplicationProps) {
    super(scope, id);
    this.cluster = new ecs.Cluster(this, 'Cluster', {
      vpc: props.vpc,
      containerInsightsV2: ecs.ContainerInsights.ENABLED,
    });
    this.task = this.taskDefinition();
    this.addNode();
    addMetricsAgent(this.task, this.log('MetricsLog'), props.installation);
    this.service = this.fargateService();
    this.attach();
    this.explainFindings();
  }

  private taskDefinition(): ecs.FargateTaskDefinition {
    const task = new ecs.FargateTaskDefinition(this, 'Task', {
      cpu: this.props.size.node.cpu,
      memoryLimitMiB: this.props.size.node.memory,
      runtimePlatform: {
        cpuArchitecture: ecs.CpuArchitecture.X86_64,
        operatingSystemFamily: ecs.OperatingSystemFamily.LINUX,
      },
    });
    task.addVolume({
      name: 'keys',
      efsVolumeConfiguration: {
        fileSystemId: this.props.keyStore.files.fileSystemId,
        transitEncryption: 'ENABLED',
        authorizationConfig: { accessPointId: this.props.keyStore.entrance.accessPointId, iam: 'ENABLED' },
      },
    });
    return task;
  }

  private addNode(): void {
    const repository = ecr.Repository.fromRepositoryName(this, 'Images', IMAGE.repository);
    const node = this.task.addContainer('node', {
      image: ecs.ContainerImage.fromEcrRepository(repository, this.props.imageTag),
      user: IMAGE.user,
      readonlyRootFilesystem: true,
      linuxParameters: this.memory(),
      healthCheck: {
        command: [...IMAGE.health],
        interval: Duration.seconds(30),
        timeout: Duration.seconds(10),
        retries: 4,
        startPeriod: Duration.minutes(2),
      },
      portMappings: [{ containerPort: IMAGE.port }],
      environment: { ...variables(this.props.settings), ...this.props.environment },
      secrets: variables(this.props.secretSettings),
      logging: ecs.LogDrivers.awsLogs({ streamPrefix: 'node', logGroup: this.log('Log') }),
      // the application takes up to 30 s to hand over what it has
      stopTimeout: Duration.seconds(60),
      ulimits: [{ name: ecs.UlimitName.NOFILE, softLimit: 65_536, hardLimit: 65_536 }],
    });
    node.addMountPoints({ sourceVolume: 'keys', containerPath: this.props.keyStore.folder, readOnly: false });
  }

  private memory(): ecs.LinuxParameters {
    const parameters = new ecs.LinuxParameters(this, 'Memory');
    parameters.addTmpfs({
      containerPath: IMAGE.scratch.path,
      size: IMAGE.scratch.megabytes,
      mountOptions: [ecs.TmpfsMountOption.EXEC, ecs.TmpfsMountOption.NOSUID, ecs.TmpfsMountOption.NODEV],
    });
    return parameters;
  }

  private fargateService(): ecs.FargateService {
    return new ecs.FargateService(this, 'Service', {
      cluster: this.cluster,
      taskDefinition: this.task,
      // No number of nodes: scaling has the say, and a deployment during a sale must not take nodes away.
      vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
      securityGroups: [this.props.nodes],
      assignPublicIp: false,
      availabilityZoneRebalancing: ecs.AvailabilityZoneRebalancing.ENABLED,
      minHealthyPercent: 100,
      maxHealthyPercent: 200,
      healthCheckGracePeriod: Duration.minutes(2),
      deploymentStrategy: ecs.DeploymentStrategy.BLUE_GREEN,
      bakeTime: Duration.minutes(10),
      circuitBreaker: { enable: true, rollback: true },
      deploymentAlarms: {
        alarmNames: this.props.guards.map((alarm) => alarm.alarmName),
        behavior: ecs.AlarmBehavior.ROLLBACK_ON_ALARM,
      },
      enableECSManagedTags: true,
      propagateTags: ecs.PropagatedTagSource.SERVICE,
    });
  }

  private attach(): void {
    const { blue, green, production } = this.props.balancer;
    this.service.loadBalancerTarget({
      containerName: 'node',
      containerPort: IMAGE.port,
      alternateTarget: new ecs.AlternateTarget('Alternate', {
        alternateTargetGroup: green,
        productionListener: ecs.ListenerRuleConfiguration.applicationListenerRule(production),
      }),
    }).attachToApplicationTargetGroup(blue);
    this.service.node.addDependency(production);
  }

  private log(id: string): logs.LogGroup {
    return new logs.LogGroup(this, id, {
      encryptionKey: this.props.key,
      retention: logs.RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  private explainFindings(): void {
    explain(this.task, 'AwsSolutions-IAM5[Resource::*]',
      'ECS fetches the image with ecr:GetAuthorizationToken, which AWS grants for all repositories or none.');
    explain(this.task, 'CloudFormation-Validate::E1029',
      'The braces are those of Spring, which puts the account of Kafka there when the node starts.');
    explain(this.service, 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/'
      + 'AmazonECSInfrastructureRolePolicyForLoadBalancers]',
    'ECS exchanges blue and green with this role; AWS keeps it in step with how ECS does that.');
    explain(this.task, 'AwsSolutions-ECS2',
      'The variables say where servers are; every secret comes from Secrets Manager, and a test looks for others.');
  }
}
