import { useNavigate } from 'react-router';

import { queries } from '@shared/api/queries';
import { renewUser } from '@shared/session/tokens';
import { toast } from '@shared/ui/toasts';

/** After a change of the account: says so, and shows the account as it is now, here and in the tokens. */
export function useChanged() {
  const navigate = useNavigate();
  return async (text: string) => {
    await renewUser();
    await queries.invalidateQueries({ queryKey: ['account'] });
    toast(text);
    await navigate('/me/account', { replace: true });
  };
}
