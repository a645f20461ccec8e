import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { HttpCodeElb, HttpCodeTarget } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Construct } from 'constructs';
import { type LoadBalancer } from './load-balancer.js';
import { metric } from './metrics.js';

/** What people notice at once. Each of these rings for operators, and each undoes a deployment that is under way. */
export class Guards extends Construct {
  readonly alarms: readonly cloudwatch.Alarm[];

  constructor(scope: Construct, id: string, { balancer }: LoadBalancer, installation: string) {
    super(scope, id);
    const failures = new cloudwatch.MathExpression({
      expression: '100 * (FILL(bad, 0) + FILL(gone, 0)) / requests',
      usingMetrics: {
        bad: balancer.metrics.httpCodeTarget(HttpCodeTarget.TARGET_5XX_COUNT, sum),
        gone: balancer.metrics.httpCodeElb(HttpCodeElb.ELB_5XX_COUNT, sum),
        requests: balancer.metrics.requestCount(sum),
      },
      period: Duration.minutes(1),
      label: 'failed requests, percent',
    });
    this.alarms = [
      this.alarm('Failures', installation, 'One request in a hundred fails.', failures, 1),
      this.alarm('Slow', installation, 'One request in a hundred takes over two seconds.',
        balancer.metrics.targetResponseTime({ statistic: 'p99', period: Duration.minutes(1) }), 2),
      this.alarm('DeadWorker', installation, 'A background worker of a node is dead.',
        metric(installation, 'somsom_worker_alive', 'Minimum'), 1,
        cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD),
    ];
  }

  /** Alarms have names of their own, because the deployment names them. */
  private alarm(id: string, installation: string, alarmDescription: string, what: cloudwatch.IMetric,
    threshold: number, comparisonOperator = cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD) {
    return new cloudwatch.Alarm(this, id, {
      alarmName: `${installation}-${id}`,
      alarmDescription,
      metric: what,
      threshold,
      comparisonOperator,
      evaluationPeriods: 3,
      datapointsToAlarm: 2,
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
    });
  }
}

const sum: cloudwatch.MetricOptions = { statistic: 'Sum', period: Duration.minutes(1) };
