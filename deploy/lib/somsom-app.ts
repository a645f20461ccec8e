import { App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { EdgeStack } from './edge-stack.js';
import { installationOf } from './installation.js';
import { PipelineStack } from './pipeline-stack.js';
import { SomsomStack } from './somsom-stack.js';

/** The account is whose credentials are there. Naming it here would make CDK ask it, and the build has none. */
export function somsomApp(context: Record<string, string> = {}) {
  const app = new App({ context, stackTraces: false, analyticsReporting: false });
  const installation = installationOf(app.node);
  const name = `Somsom-${installation.size}`;
  const here = { env: { region: installation.region }, terminationProtection: true };
  const stacks = {
    pipeline: new PipelineStack(app, 'Somsom-pipeline', installation, here),
    edge: new EdgeStack(app, `${name}-edge`, installation, { ...here, env: { region: 'us-east-1' } }),
    main: new SomsomStack(app, name, installation, here),
  };
  Tags.of(app).add('application', 'somsom');
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { app, ...stacks };
}
