import { Aws, CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as iam from 'aws-cdk-lib/aws-iam';
import { type Construct } from 'constructs';
import { IMAGE } from './image.js';
import { type Installation } from './installation.js';
import { PipelineRoles } from './pipeline-roles.js';

/** What the workflows need: a place for images, and roles that GitHub takes on without a key. */
export class PipelineStack extends Stack {
  constructor(scope: Construct, id: string, installation: Installation, props: StackProps) {
    super(scope, id, props);
    const images = new ecr.Repository(this, 'Images', {
      repositoryName: IMAGE.repository,
      imageTagMutability: ecr.TagMutability.IMMUTABLE,
      imageScanOnPush: true,
      encryption: ecr.RepositoryEncryption.KMS,
      lifecycleRules: [
        { rulePriority: 1, tagStatus: ecr.TagStatus.UNTAGGED, maxImageAge: Duration.days(7) },
        { rulePriority: 2, tagStatus: ecr.TagStatus.ANY, maxImageCount: 50 },
      ],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const github = new iam.CfnOIDCProvider(this, 'GitHub', {
      url: 'https://token.actions.githubusercontent.com',
      clientIdList: ['sts.amazonaws.com'],
    });
    const roles = new PipelineRoles(this, 'Roles', github.attrArn, installation.repository, images);
    new CfnOutput(this, 'PublishRole', { value: roles.publish.roleArn });
    new CfnOutput(this, 'DiffRole', { value: roles.diff.roleArn });
    new CfnOutput(this, 'DeployRole', { value: roles.deploy.roleArn });
    new CfnOutput(this, 'Account', { value: Aws.ACCOUNT_ID });
  }
}
