import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';

const isAsked = (search: string): boolean => new URLSearchParams(search).get('embed') === '1';

/** Whether the page stands in a slide or a course (`?embed=1`); wherever one goes in it, the address goes on saying so. */
export function useEmbedded(): boolean {
  const location = useLocation();
  const navigate = useNavigate();
  const asked = isAsked(location.search);
  const [embedded] = useState(asked);
  useEffect(() => {
    if (!embedded || asked) return;
    const search = new URLSearchParams(location.search);
    search.set('embed', '1');
    void navigate({ ...location, search: search.toString() }, { replace: true });
  }, [embedded, asked, location, navigate]);
  return embedded;
}
