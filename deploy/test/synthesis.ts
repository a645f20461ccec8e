import { readFileSync } from 'node:fs';
import { Template } from 'aws-cdk-lib/assertions';
import { somsomApp } from '../lib/somsom-app.js';
import { type SizeName } from '../lib/sizes.js';

const { context } = JSON.parse(readFileSync('cdk.json', 'utf8'));

/** The start of a sale that is known. */
export const SALE = '2027-05-01T11:00:00+09:00';

/** One installation of each size, so that every choice is in one of them. */
const INSTALLATIONS: Record<SizeName, Record<string, string>> = {
  village: {},
  city: { accounts: 'local', firebase: 'a-project', sales: SALE },
  nation: {},
};

export interface Resource {
  readonly id: string;
  readonly Type: string;
  // what CloudFormation takes is as deep as it is wide, and each test looks at one corner
  readonly Properties: any;
  readonly DeletionPolicy?: string;
}

/** The stacks of an installation as `cdk synth` makes them. It fails if cdk-nag finds what nobody has explained. */
export class Synthesis {
  readonly app;
  readonly main: Template;
  readonly edge: Template;
  readonly pipeline: Template;

  constructor(readonly name: SizeName) {
    const { app, main, edge, pipeline } = somsomApp({ ...context, size: name, ...INSTALLATIONS[name] });
    this.app = app;
    this.main = Template.fromStack(main);
    this.edge = Template.fromStack(edge);
    this.pipeline = Template.fromStack(pipeline);
  }

  /** All resources of a type in the main stack; there is at least one. */
  all(type: string): Resource[] {
    return resources(this.main, type);
  }

  /** The only one. */
  one(type: string): Resource {
    const [found, ...others] = this.all(type);
    if (!found || others.length > 0) {
      throw new Error(`${this.name} has ${others.length + 1} of ${type}, and not one`);
    }
    return found;
  }
}

export function resources(template: Template, type: string): Resource[] {
  const found = Object.entries(template.findResources(type)).map(([id, it]) => ({ id, ...it }) as unknown as Resource);
  if (found.length === 0) {
    throw new Error(`there is no ${type}`);
  }
  return found;
}

export const INSTALLED = (['village', 'city', 'nation'] as const).map((name) => new Synthesis(name));

export function installed(name: SizeName): Synthesis {
  return INSTALLED.find((each) => each.name === name)!;
}

/** The container of the application. */
export function node(synthesis: Synthesis) {
  const { ContainerDefinitions: containers } = synthesis.one('AWS::ECS::TaskDefinition').Properties;
  return containers.find((container: { Name: string }) => container.Name === 'node');
}
