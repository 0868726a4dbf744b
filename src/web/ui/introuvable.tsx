import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { EmptyState } from './empty-state.tsx';
import { useTitre } from './page-title.tsx';

/** No screen has this address. */
export function Introuvable() {
  useTitre('Page introuvable');
  return (
    <EmptyState
      titre="Cette page n’existe pas"
      niveau={1}
      action={
        <Button component={Link} to="/">
          Revenir à l’accueil
        </Button>
      }
    >
      Le lien est peut-être incomplet, ou la page a changé d’adresse.
    </EmptyState>
  );
}
