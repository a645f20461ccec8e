import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

/** Kept as long as SQS can. */
const RETENTION = Duration.days(14);
const MOST_RECEIVES = 20;

/** Notifications to be sent. The application expects the dead letters in the queue with `-dead` at the end. */
export class Queues extends Construct {
  readonly main: sqs.Queue;
  readonly dead: sqs.Queue;
  readonly name = 'somsom-notifications';

  constructor(scope: Construct, id: string, key: kms.IKey) {
    super(scope, id);
    const kept: sqs.QueueProps = {
      retentionPeriod: RETENTION,
      encryption: sqs.QueueEncryption.KMS,
      encryptionMasterKey: key,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
    };
    this.dead = new sqs.Queue(this, 'Dead', { queueName: `${this.name}-dead`, ...kept });
    this.main = new sqs.Queue(this, 'Main', {
      queueName: this.name,
      deadLetterQueue: { queue: this.dead, maxReceiveCount: MOST_RECEIVES },
      ...kept,
    });
  }

  /** What NewsQueue, DeadLetters and Queues call. It may not make queues, so a wrong name fails loudly. */
  allow(role: iam.IGrantable): void {
    iam.Grant.addToPrincipal({
      grantee: role,
      actions: ['sqs:GetQueueUrl', 'sqs:GetQueueAttributes', 'sqs:SendMessage', 'sqs:ReceiveMessage',
        'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility'],
      resourceArns: [this.main.queueArn, this.dead.queueArn],
    });
  }
}
