import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { HttpCodeTarget } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Construct } from 'constructs';
import { type Watched as Parts } from './alarms.js';
import { type Application } from './application.js';
import { metric, type Watched } from './metrics.js';

/** One page for a sale: people on top, then what serves them, then what is behind it. */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, parts: Parts, application: Application) {
    super(scope, id);
    const { installation, balancer, database, queues } = parts;
    const own = (name: Watched) => metric(installation, name);
    const { metrics } = balancer.balancer;
    const minute = { period: Duration.minutes(1) };
    new cloudwatch.Dashboard(this, 'Sale', {
      dashboardName: `somsom-${installation}`,
      defaultInterval: Duration.hours(3),
      widgets: [
        [
          graph('people', own('somsom_waitingroom_waiting'), own('somsom_waitingroom_active')),
          graph('live connections', metric(installation, 'somsom_stomp_sessions', 'Sum')),
        ],
        [
          graph('requests a minute', metrics.requestCount(minute),
            metrics.httpCodeTarget(HttpCodeTarget.TARGET_5XX_COUNT, minute)),
          graph('seconds a request takes', metrics.targetResponseTime({ statistic: 'p50', ...minute }),
            metrics.targetResponseTime({ statistic: 'p99', ...minute })),
        ],
        [
          graph('nodes: processor and memory', application.service.metricCpuUtilization(minute),
            application.service.metricMemoryUtilization(minute)),
          graph('events behind', own('somsom_projection_lag'), own('somsom_processing_lag'), own('somsom_chat_lag')),
        ],
        [
          graph('database: processor and connections', database.instance.metricCPUUtilization(minute),
            database.instance.metricDatabaseConnections(minute)),
          graph('notifications', queues.main.metricApproximateNumberOfMessagesVisible(minute),
            queues.dead.metricApproximateNumberOfMessagesVisible(minute)),
        ],
      ],
    });
  }
}

function graph(title: string, ...left: cloudwatch.IMetric[]): cloudwatch.GraphWidget {
  return new cloudwatch.GraphWidget({ title, left, width: 12 });
}
