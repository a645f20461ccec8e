import { useNavigate } from 'react-router';

import { renewUser } from '@shared/session/tokens';
import { toast } from '@shared/ui/toasts';

/** After a change of the account: renews the tokens, which name the user, says so, and leads to the account. */
export function useChanged() {
  const navigate = useNavigate();
  return async (text: string) => {
    await renewUser();
    toast(text);
    await navigate('/me/account', { replace: true });
  };
}
