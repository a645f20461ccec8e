import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { Button } from '@shared/ui/Button';

import { signOut } from '../api/signOut';

export function SignOutButton() {
  const { t } = useTranslation('session');
  const navigate = useNavigate();
  const leaving = useMutation({ mutationFn: signOut, onSuccess: () => navigate('/') });
  return (
    <Button look="quiet" isPending={leaving.isPending} onPress={() => leaving.mutate()}>
      {t('signOut')}
    </Button>
  );
}
