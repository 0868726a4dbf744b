import { useNavigate, useSearch } from '@tanstack/react-router';

/**
 * The filters of a screen, kept in its address: a link carries them, « back » finds them again. `T` is what the
 * `validateSearch` of the route returns; a filter set to undefined leaves the address.
 */
export function useFiltres<T extends object>(): [T, (changement: Partial<T>) => void] {
  const lus = useSearch({ strict: false });
  const filtres = lus as T;
  const naviguer = useNavigate();
  const changer = (changement: Partial<T>) => {
    naviguer({ to: '.', search: { ...filtres, ...changement } as never, replace: true, resetScroll: false });
  };
  return [filtres, changer];
}
