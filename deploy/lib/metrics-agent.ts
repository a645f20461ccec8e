import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import { HEALTH, IMAGE } from './image.js';
import { NAMESPACE, WATCHED } from './metrics.js';

const AGENT = 'public.ecr.aws/aws-observability/aws-otel-collector:v0.43.3';

/** Beside each node: it reads the node's metrics and writes the watched ones to CloudWatch. */
export function addMetricsAgent(task: ecs.FargateTaskDefinition, group: logs.ILogGroup, installation: string): void {
  task.addContainer('metrics', {
    image: ecs.ContainerImage.fromRegistry(AGENT),
    essential: false,
    enableRestartPolicy: true,
    cpu: 64,
    memoryLimitMiB: 192,
    readonlyRootFilesystem: true,
    environment: { AOT_CONFIG_CONTENT: JSON.stringify(configuration(group.logGroupName, installation)) },
    logging: ecs.LogDrivers.awsLogs({ streamPrefix: 'metrics', logGroup: group }),
  });
  iam.Grant.addToPrincipal({
    grantee: task.taskRole,
    actions: ['logs:PutLogEvents', 'logs:CreateLogStream', 'logs:DescribeLogStreams'],
    resourceArns: [group.logGroupArn],
  });
}

/** JSON is YAML too. */
function configuration(group: string, installation: string) {
  const scrape = {
    job_name: 'somsom',
    metrics_path: HEALTH.metrics,
    static_configs: [{ targets: [`127.0.0.1:${IMAGE.port}`], labels: { installation } }],
  };
  return {
    receivers: {
      prometheus: { config: { global: { scrape_interval: '30s', scrape_timeout: '10s' }, scrape_configs: [scrape] } },
    },
    exporters: {
      awsemf: {
        namespace: NAMESPACE,
        log_group_name: group,
        log_stream_name: 'metrics',
        dimension_rollup_option: 'NoDimensionRollup',
        metric_declarations: [
          { dimensions: [['installation']], metric_name_selectors: WATCHED.map((name) => `^${name}$`) },
        ],
      },
    },
    service: { pipelines: { metrics: { receivers: ['prometheus'], exporters: ['awsemf'] } } },
  };
}
