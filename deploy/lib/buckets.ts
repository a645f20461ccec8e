import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { explain } from './explain.js';

/** The files of the web app, and the logs of who asked for what. */
export class Buckets extends Construct {
  readonly site: s3.Bucket;
  readonly logs: s3.Bucket;

  constructor(scope: Construct, id: string, installation: string) {
    super(scope, id);
    const closed: s3.BucketProps = {
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      encryption: s3.BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: RemovalPolicy.RETAIN,
    };
    this.logs = new s3.Bucket(this, 'Logs', {
      ...closed,
      // CloudFront writes its logs by access lists only
      objectOwnership: s3.ObjectOwnership.OBJECT_WRITER,
      lifecycleRules: [{ expiration: Duration.days(90) }],
    });
    this.site = new s3.Bucket(this, 'Site', {
      ...closed,
      bucketName: `somsom-${installation}-site-${Aws.ACCOUNT_ID}`,
      versioned: true,
      serverAccessLogsBucket: this.logs,
      serverAccessLogsPrefix: 'site/',
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30) }],
    });
    explain(this.logs, 'AwsSolutions-S1', 'This bucket is where access logs go; to log that would never end.');
  }
}
