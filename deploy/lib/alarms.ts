import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as actions from 'aws-cdk-lib/aws-cloudwatch-actions';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { type Broker } from './broker.js';
import { type Cache } from './cache.js';
import { type ChatTables } from './chat-tables.js';
import { type Database } from './database.js';
import { type LoadBalancer } from './load-balancer.js';
import { metric } from './metrics.js';
import { type Queues } from './queues.js';
import { type Size } from './sizes.js';

const { GREATER_THAN_THRESHOLD, LESS_THAN_THRESHOLD } = cloudwatch.ComparisonOperator;
const MINUTE = Duration.minutes(1);
const GIGABYTE = 1_000_000_000;

export interface Watched {
  readonly installation: string;
  readonly size: Size;
  readonly key: kms.IKey;
  readonly mail: string;
  readonly balancer: LoadBalancer;
  readonly database: Database;
  readonly cache: Cache;
  readonly broker: Broker;
  readonly tables: ChatTables;
  readonly queues: Queues;
  /** Alarms that others have made already. */
  readonly guards: readonly cloudwatch.Alarm[];
}

/** Blue and green take turns, so both count. */
function unhealthy({ blue, green }: LoadBalancer): cloudwatch.IMetric {
  return new cloudwatch.MathExpression({
    expression: 'FILL(blue, 0) + FILL(green, 0)',
    usingMetrics: {
      blue: blue.metrics.unhealthyHostCount({ statistic: 'Maximum', period: MINUTE }),
      green: green.metrics.unhealthyHostCount({ statistic: 'Maximum', period: MINUTE }),
    },
    period: MINUTE,
    label: 'nodes that are not healthy',
  });
}

/** What operators are woken for, each for five minutes before it rings. docs/runbooks.md says what to do. */
export class Alarms extends Construct {
  readonly topic: sns.Topic;

  constructor(scope: Construct, id: string, private readonly watched: Watched) {
    super(scope, id);
    this.topic = new sns.Topic(this, 'Operators', { masterKey: watched.key, enforceSSL: true });
    new sns.Subscription(this, 'Mail', {
      topic: this.topic,
      protocol: sns.SubscriptionProtocol.EMAIL,
      endpoint: watched.mail,
    });
    watched.guards.forEach((alarm) => alarm.addAlarmAction(new actions.SnsAction(this.topic)));
    this.ofTheApplication();
    this.ofTheDatabase();
    this.ofTheOthers();
  }

  private ofTheApplication(): void {
    const { installation, balancer } = this.watched;
    this.ring('NodesMissing', 'A node is not healthy.',
      unhealthy(balancer), 0);
    this.ring('ViewsBehind', 'A read model is behind by 10,000 events.',
      metric(installation, 'somsom_projection_lag'), 10_000);
    this.ring('GroupsBehind', 'An automation or the publisher is behind by 100,000 events.',
      metric(installation, 'somsom_processing_lag'), 100_000);
    this.ring('ServerAway', 'A node gets no answer from Redis or DynamoDB.',
      metric(installation, 'somsom_server_away'), 0);
    this.ring('ChatBehind', 'Chat messages wait to be put in order.', metric(installation, 'somsom_chat_lag'), 1_000);
    this.ring('CommandsRefused', 'A command of an automation was set aside.',
      metric(installation, 'somsom_automation_refused_total', 'Sum'), 0);
  }

  private ofTheDatabase(): void {
    const { instance } = this.watched.database;
    const { gigabytes } = this.watched.size.database;
    this.ring('DatabaseBusy', 'The database uses four fifths of its processors.',
      instance.metricCPUUtilization({ period: MINUTE }), 80);
    this.ring('DatabaseFull', 'A tenth of the disk is left, and it cannot grow fast enough.',
      instance.metricFreeStorageSpace({ period: MINUTE }), gigabytes * GIGABYTE / 10, LESS_THAN_THRESHOLD);
    this.ring('DatabaseSlow', 'A write to the disk of the database takes over 20 ms.',
      instance.metric('WriteLatency', { statistic: 'Average', period: MINUTE }), 0.02);
  }

  private ofTheOthers(): void {
    const { queues, tables, cache, broker } = this.watched;
    this.ring('DeadLetters', 'Notifications were given up.',
      queues.dead.metricApproximateNumberOfMessagesVisible({ period: MINUTE }), 0);
    this.ring('NotificationsLate', 'A notification waits for ten minutes.',
      queues.main.metricApproximateAgeOfOldestMessage({ period: MINUTE }), 600);
    this.ring('TablesThrottled', 'DynamoDB refuses requests for a while.',
      tables.messages.metric('ThrottledRequests', { statistic: 'Sum', period: MINUTE }), 0);
    this.ring('CacheFull', 'Redis uses four fifths of its memory.', new cloudwatch.Metric({
      namespace: 'AWS/ElastiCache',
      metricName: 'DatabaseMemoryUsagePercentage',
      dimensionsMap: { ReplicationGroupId: cache.group.ref },
      statistic: 'Maximum',
      period: MINUTE,
    }), 80);
    this.ring('BrokerFull', 'Kafka uses three quarters of its disk.', new cloudwatch.Metric({
      namespace: 'AWS/Kafka',
      metricName: 'KafkaDataLogsDiskUsed',
      dimensionsMap: { 'Cluster Name': broker.cluster.clusterName },
      statistic: 'Maximum',
      period: MINUTE,
    }), 75);
  }

  private ring(id: string, alarmDescription: string, what: cloudwatch.IMetric, threshold: number,
    comparisonOperator = GREATER_THAN_THRESHOLD): void {
    new cloudwatch.Alarm(this, id, {
      alarmName: `${this.watched.installation}-${id}`,
      alarmDescription,
      metric: what,
      threshold,
      comparisonOperator,
      evaluationPeriods: 5,
      datapointsToAlarm: 5,
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(new actions.SnsAction(this.topic));
  }
}
