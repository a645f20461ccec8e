import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';

export const NAMESPACE = 'Somsom';

/** Metrics of the application that alarms, scaling or the dashboard use. docs/operations.md explains them. */
export const WATCHED = [
  'somsom_waitingroom_waiting',
  'somsom_waitingroom_active',
  'somsom_worker_alive',
  'somsom_projection_lag',
  'somsom_processing_lag',
  'somsom_server_away',
  'somsom_chat_lag',
  'somsom_chat_pending',
  'somsom_stomp_sessions',
  'somsom_automation_refused_total',
] as const;

export type Watched = (typeof WATCHED)[number];

/** Over all nodes. Each node tells how many people wait in all, so the maximum is the number. */
export function metric(installation: string, metricName: Watched, statistic = 'Maximum'): cloudwatch.Metric {
  return new cloudwatch.Metric({
    namespace: NAMESPACE,
    metricName,
    dimensionsMap: { installation },
    statistic,
    period: Duration.minutes(1),
  });
}
