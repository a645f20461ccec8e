import { Navigate, Outlet, useLocation } from 'react-router';

import { useSession } from '@shared/session/store';

/** Pages for people who are logged in. Other people log in first and come back. */
export function Members() {
  const session = useSession();
  const { pathname, search } = useLocation();
  return session ? <Outlet /> : <Navigate to="/log-in" replace state={{ from: pathname + search }} />;
}
