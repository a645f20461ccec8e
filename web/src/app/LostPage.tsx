import { Lost } from '@shared/ui/Lost';

export function LostPage() {
  return <Lost />;
}
