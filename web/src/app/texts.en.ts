import { byNamespace } from './namespaces';

export default byNamespace(
  import.meta.glob<object>(['../shared/texts/en.json', '../features/*/texts/en.json'], { eager: true, import: 'default' }),
);
