import { Duration } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as elb from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as secrets from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { HEALTH, IMAGE } from './image.js';

/** The header by which the load balancer knows the CDN. */
export const ORIGIN_HEADER = 'X-Somsom-Origin';

export interface LoadBalancerProps {
  readonly vpc: ec2.IVpc;
  readonly nodes: ec2.ISecurityGroup;
  readonly certificate: acm.ICertificate;
  readonly logs: s3.IBucket;
  readonly originSecret: secrets.ISecret;
  /** The addresses of CloudFront, as AWS lists them. */
  readonly originPrefixList: string;
}

/** Public, because CloudFront carries WebSockets to public origins, but it answers nobody else. */
export class LoadBalancer extends Construct {
  readonly balancer: elb.ApplicationLoadBalancer;
  /** Nodes of the version that serves, and of the one that comes. ECS exchanges their roles. */
  readonly blue: elb.ApplicationTargetGroup;
  readonly green: elb.ApplicationTargetGroup;
  readonly production: elb.ApplicationListenerRule;

  constructor(scope: Construct, id: string, props: LoadBalancerProps) {
    super(scope, id);
    const guard = new ec2.SecurityGroup(this, 'Guard', {
      vpc: props.vpc,
      description: 'load balancer',
      allowAllOutbound: false,
    });
    guard.addIngressRule(ec2.Peer.prefixList(props.originPrefixList), ec2.Port.tcp(443), 'CloudFront');
    guard.addEgressRule(props.nodes, ec2.Port.tcp(IMAGE.port), 'nodes of the application');
    props.nodes.addIngressRule(guard, ec2.Port.tcp(IMAGE.port), 'load balancer');
    this.balancer = new elb.ApplicationLoadBalancer(this, 'Balancer', {
      vpc: props.vpc,
      internetFacing: true,
      securityGroup: guard,
      deletionProtection: true,
      dropInvalidHeaderFields: true,
      // shorter than Tomcat's 75 s, or the balancer would send requests into connections that a node closes
      idleTimeout: Duration.seconds(60),
      // The last address that CloudFront wrote is the person's. The balancer would put CloudFront's own behind it, and
      // all people would share one address and its limits.
      xffHeaderProcessingMode: elb.XffHeaderProcessingMode.PRESERVE,
    });
    this.balancer.logAccessLogs(props.logs, 'load-balancer');
    this.blue = this.targets('Blue', props.vpc);
    this.green = this.targets('Green', props.vpc);
    this.production = this.rules(props);
  }

  private targets(id: string, vpc: ec2.IVpc): elb.ApplicationTargetGroup {
    return new elb.ApplicationTargetGroup(this, id, {
      vpc,
      targetType: elb.TargetType.IP,
      protocol: elb.ApplicationProtocol.HTTP,
      port: IMAGE.port,
      deregistrationDelay: Duration.seconds(20),
      loadBalancingAlgorithmType: elb.TargetGroupLoadBalancingAlgorithmType.LEAST_OUTSTANDING_REQUESTS,
      healthCheck: {
        path: HEALTH.readiness,
        interval: Duration.seconds(5),
        timeout: Duration.seconds(4),
        healthyThresholdCount: 2,
        unhealthyThresholdCount: 3,
      },
    });
  }

  private rules(props: LoadBalancerProps): elb.ApplicationListenerRule {
    const listener = this.balancer.addListener('Https', {
      port: 443,
      protocol: elb.ApplicationProtocol.HTTPS,
      certificates: [props.certificate],
      sslPolicy: elb.SslPolicy.TLS13_RES,
      open: false,
      defaultAction: elb.ListenerAction.fixedResponse(403),
    });
    new elb.ApplicationListenerRule(this, 'Private', {
      listener,
      priority: 1,
      conditions: [elb.ListenerCondition.pathPatterns(['/actuator', '/actuator/*'])],
      action: elb.ListenerAction.fixedResponse(404),
    });
    return new elb.ApplicationListenerRule(this, 'Production', {
      listener,
      priority: 10,
      conditions: [elb.ListenerCondition.httpHeader(ORIGIN_HEADER, [props.originSecret.secretValue.unsafeUnwrap()])],
      action: elb.ListenerAction.weightedForward([
        { targetGroup: this.blue, weight: 100 },
        { targetGroup: this.green, weight: 0 },
      ]),
    });
  }
}
