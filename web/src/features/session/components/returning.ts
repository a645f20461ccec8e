import { useLocation, type Location } from 'react-router';

/** What pages pass on until the user is logged in: where the user wanted to go, and the address that was typed. */
export type Visit = { from?: string | undefined; email?: string };

export function useVisit(): Visit {
  const { state } = useLocation() as Location<Visit | null>;
  return state ?? {};
}
