import { Aws, RemovalPolicy } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { type Size } from './sizes.js';

const PRIVATE_SERVICES = {
  Sqs: ec2.InterfaceVpcEndpointAwsService.SQS,
  Secrets: ec2.InterfaceVpcEndpointAwsService.SECRETS_MANAGER,
  EcrApi: ec2.InterfaceVpcEndpointAwsService.ECR,
  EcrDocker: ec2.InterfaceVpcEndpointAwsService.ECR_DOCKER,
  Logs: ec2.InterfaceVpcEndpointAwsService.CLOUDWATCH_LOGS,
};

/**
 * Three layers over two zones or more: the load balancer is public, nodes reach out through NAT, and data has no way
 * out at all.
 */
export class Network extends Construct {
  readonly vpc: ec2.Vpc;

  constructor(scope: Construct, id: string, size: Size, key: kms.IKey) {
    super(scope, id);
    this.vpc = new ec2.Vpc(this, 'Vpc', {
      maxAzs: size.zones,
      natGateways: size.natGateways,
      subnetConfiguration: [
        { name: 'public', subnetType: ec2.SubnetType.PUBLIC, cidrMask: 24, mapPublicIpOnLaunch: false },
        { name: 'nodes', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS, cidrMask: 22 },
        { name: 'data', subnetType: ec2.SubnetType.PRIVATE_ISOLATED, cidrMask: 24 },
      ],
      gatewayEndpoints: {
        S3: { service: ec2.GatewayVpcEndpointAwsService.S3 },
        DynamoDb: { service: ec2.GatewayVpcEndpointAwsService.DYNAMODB },
      },
    });
    this.recordTraffic(key);
    if (size.privateEndpoints) {
      this.addPrivateEndpoints();
    }
  }

  private recordTraffic(key: kms.IKey): void {
    const group = new logs.LogGroup(this, 'Traffic', {
      encryptionKey: key,
      retention: logs.RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new iam.Role(this, 'TrafficRole', {
      assumedBy: new iam.ServicePrincipal('vpc-flow-logs.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    });
    this.vpc.addFlowLog('Flow', {
      destination: ec2.FlowLogDestination.toCloudWatchLogs(group, role),
      trafficType: ec2.FlowLogTrafficType.REJECT,
    });
  }

  private addPrivateEndpoints(): void {
    const guard = new ec2.SecurityGroup(this, 'Endpoints', {
      vpc: this.vpc,
      description: 'private ways to services of AWS',
      allowAllOutbound: false,
    });
    for (const [name, service] of Object.entries(PRIVATE_SERVICES)) {
      this.vpc.addInterfaceEndpoint(name, { service, securityGroups: [guard], open: false });
    }
    this.endpointGuard = guard;
  }

  private endpointGuard?: ec2.SecurityGroup;

  /** Nodes may use the private ways, if there are any. */
  open(nodes: ec2.ISecurityGroup): void {
    this.endpointGuard?.addIngressRule(nodes, ec2.Port.tcp(443), 'nodes of the application');
  }
}
