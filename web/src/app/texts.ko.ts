import { byNamespace } from './namespaces';

export default byNamespace(
  import.meta.glob<object>(['../shared/texts/ko.json', '../features/*/texts/ko.json'], { eager: true, import: 'default' }),
);
