import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { useWrite } from '@shared/api/useWrite';
import { Button } from '@shared/ui/Button';

import { signOut } from '../api/signOut';

export function SignOutButton() {
  const { t } = useTranslation('session');
  const navigate = useNavigate();
  const leaving = useWrite({ mutationFn: signOut, changes: [], onSuccess: () => navigate('/') });
  return (
    <Button look="quiet" isPending={leaving.isPending} onPress={() => leaving.mutate()}>
      {t('signOut')}
    </Button>
  );
}
