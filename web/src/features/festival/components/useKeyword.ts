import { useEffect, useState } from 'react';

import { useNavigation, useSearchParams } from 'react-router';

const TYPING = 200;

/** What is searched for is in the address, so that it can be kept and shared; what is being typed comes there in a moment. */
export function useKeyword() {
  const [params, setParams] = useSearchParams();
  const keyword = (params.get('q') ?? '').trim();
  const [typed, setTyped] = useState(keyword);
  const [written, setWritten] = useState(keyword);
  const [seen, setSeen] = useState(keyword);
  if (keyword !== seen) {
    setSeen(keyword);
    if (keyword !== written) {
      setTyped(keyword); // by a link, or by going back
    }
  }
  const leaving = useNavigation().state !== 'idle';
  const wanted = typed.trim();
  useEffect(() => {
    if (leaving) {
      return undefined; // who has chosen a festival before this is written would be called back
    }
    const pause = setTimeout(() => {
      setWritten(wanted);
      if (wanted !== keyword) {
        setParams(wanted ? { q: wanted } : {}, { replace: true, preventScrollReset: true });
      }
    }, TYPING);
    return () => clearTimeout(pause);
  }, [wanted, keyword, leaving, setParams]);
  return { keyword, typed, setTyped };
}
