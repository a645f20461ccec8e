import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as cognito from 'aws-cdk-lib/aws-cognito';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { explain } from './explain.js';

/** The user pool that keeps the accounts, as docs/adr/0034-cognito-behind-the-port.md wants it. */
export class Accounts extends Construct {
  readonly pool: cognito.UserPool;
  readonly client: cognito.UserPoolClient;

  constructor(scope: Construct, id: string, sender: string, domain: string) {
    super(scope, id);
    this.pool = new cognito.UserPool(this, 'Pool', {
      selfSignUpEnabled: true,
      signInAliases: { username: true, email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      keepOriginal: { email: true },
      standardAttributes: {
        email: { required: true, mutable: true },
        fullname: { required: false, mutable: true },
      },
      passwordPolicy: {
        minLength: 8,
        requireDigits: false,
        requireLowercase: false,
        requireSymbols: false,
        requireUppercase: false,
      },
      accountRecovery: cognito.AccountRecovery.EMAIL_ONLY,
      userVerification: { emailStyle: cognito.VerificationEmailStyle.CODE },
      signInPolicy: { allowedFirstAuthFactors: { password: true, emailOtp: true } },
      featurePlan: cognito.FeaturePlan.ESSENTIALS,
      email: cognito.UserPoolEmail.withSES({ fromEmail: sender, sesVerifiedDomain: domain }),
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.client = this.pool.addClient('Application', {
      generateSecret: false,
      disableOAuth: true,
      authFlows: { userPassword: true, user: true },
      accessTokenValidity: Duration.minutes(15),
      idTokenValidity: Duration.minutes(15),
      refreshTokenValidity: Duration.days(30),
      refreshTokenRotationGracePeriod: Duration.seconds(60),
      enableTokenRevocation: true,
      preventUserExistenceErrors: true,
    });
    this.explainFindings();
  }

  get issuer(): string {
    return this.pool.userPoolProviderUrl;
  }

  /** The other calls are those of a person and need no role. */
  allow(role: iam.IGrantable): void {
    iam.Grant.addToPrincipal({
      grantee: role,
      actions: ['cognito-idp:AdminUserGlobalSignOut', 'cognito-idp:AdminUpdateUserAttributes',
        'cognito-idp:AdminDeleteUser'],
      resourceArns: [this.pool.userPoolArn],
    });
  }

  private explainFindings(): void {
    explain(this.pool, 'AwsSolutions-COG1',
      'Length counts and other rules do not (NIST SP 800-63B); the application refuses passwords that have leaked.');
    explain(this.pool, 'AwsSolutions-COG2',
      'Festival-goers choose a second factor themselves; to demand one would keep most of them out.');
    explain(this.pool, 'AwsSolutions-COG3',
      'Guessing is limited by the application (docs/adr/0031-guessing.md), by the firewall and by the pool itself.');
    explain(this.pool, 'AwsSolutions-COG8',
      'The pool needs codes by e-mail and rotation of tokens, which the plan Essentials has; Plus costs more.');
  }
}
