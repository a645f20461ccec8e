import { Duration } from 'aws-cdk-lib';
import * as scaling from 'aws-cdk-lib/aws-applicationautoscaling';
import { Construct } from 'constructs';
import { type Application } from './application.js';
import { metric } from './metrics.js';
import { type Size } from './sizes.js';

const BEFORE_SALE = Duration.minutes(45);
const AFTER_SALE = Duration.hours(3);

/** More nodes when processors are busy, when people wait, and before a sale that is known. */
export class Scaling extends Construct {
  private readonly target: scaling.ScalableTarget;

  constructor(scope: Construct, id: string, private readonly application: Application, private readonly size: Size,
    installation: string) {
    super(scope, id);
    const { cluster, service } = application;
    this.target = new scaling.ScalableTarget(this, 'Nodes', {
      serviceNamespace: scaling.ServiceNamespace.ECS,
      scalableDimension: 'ecs:service:DesiredCount',
      resourceId: `service/${cluster.clusterName}/${service.serviceName}`,
      minCapacity: size.node.least,
      maxCapacity: size.node.most,
    });
    this.target.scaleToTrackMetric('Processor', {
      predefinedMetric: scaling.PredefinedMetric.ECS_SERVICE_AVERAGE_CPU_UTILIZATION,
      targetValue: 50,
      scaleOutCooldown: Duration.seconds(30),
      scaleInCooldown: Duration.minutes(10),
    });
    this.followTheCrowd(installation);
  }

  /** A sale begins at this time: nodes are there before, because people come in one second and nodes do not. */
  addSale(id: string, start: Date): void {
    this.target.scaleOnSchedule(`${id}Out`, {
      schedule: scaling.Schedule.at(new Date(start.getTime() - BEFORE_SALE.toMilliseconds())),
      minCapacity: this.size.node.onSale,
    });
    this.target.scaleOnSchedule(`${id}Back`, {
      schedule: scaling.Schedule.at(new Date(start.getTime() + AFTER_SALE.toMilliseconds())),
      minCapacity: this.size.node.least,
    });
  }

  /** The number of people for each node needs a calculation, which only the plain resource knows. */
  private followTheCrowd(installation: string): void {
    const waiting = metric(installation, 'somsom_waitingroom_waiting');
    new scaling.CfnScalingPolicy(this, 'Crowd', {
      policyName: `${installation}-crowd`,
      policyType: 'TargetTrackingScaling',
      scalingTargetId: this.target.scalableTargetId,
      targetTrackingScalingPolicyConfiguration: {
        targetValue: this.size.waitingPerNode,
        scaleOutCooldown: 30,
        disableScaleIn: true,
        customizedMetricSpecification: {
          metrics: [
            {
              id: 'waiting',
              returnData: false,
              metricStat: {
                stat: waiting.statistic,
                metric: {
                  namespace: waiting.namespace,
                  metricName: waiting.metricName,
                  dimensions: [{ name: 'installation', value: installation }],
                },
              },
            },
            { id: 'nodes', returnData: false, metricStat: { stat: 'Average', metric: this.running() } },
            { id: 'each', returnData: true, expression: 'waiting / nodes', label: 'people for each node' },
          ],
        },
      },
    });
  }

  private running() {
    return {
      namespace: 'ECS/ContainerInsights',
      metricName: 'RunningTaskCount',
      dimensions: [
        { name: 'ClusterName', value: this.application.cluster.clusterName },
        { name: 'ServiceName', value: this.application.service.serviceName },
      ],
    };
  }
}
