import { Button } from '@mantine/core';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { EmptyState } from './empty-state.tsx';
import { useTitre } from './page-title.tsx';
import { Probleme, phraseDe } from './probleme.ts';

/** After a new version is installed, the parts of the old one are gone: only a reload can help. */
const estAncienneVersion = (e: unknown) =>
  e instanceof Error && /dynamically imported module|module script|preload/i.test(e.message);

/** A screen that failed: one sentence and a way on. */
export function ErreurEcran({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const recharger = estAncienneVersion(error);
  const introuvable = error instanceof Probleme && error.status === 404;
  const horsLigne = error instanceof Probleme && error.code === 'reseau';
  const titre = introuvable
    ? 'Introuvable'
    : recharger
      ? 'Cette page n’a pas pu s’ouvrir'
      : horsLigne
        ? 'Cet écran demande du réseau'
        : 'Un problème est survenu';
  useTitre(titre);
  const reessayer = () => {
    if (recharger) return window.location.reload();
    reset();
    router.invalidate();
  };
  return (
    <EmptyState
      titre={titre}
      niveau={1}
      action={<Button onClick={reessayer}>{recharger ? 'Recharger la page' : 'Réessayer'}</Button>}
    >
      <div role="alert">
        {recharger
          ? 'Le réseau a peut-être manqué, ou une nouvelle version vient d’arriver. Rechargez la page : rien d’enregistré n’est perdu.'
          : phraseDe(error)}
        {horsLigne &&
          ' Sans réseau, vous pouvez noter une intervention, faire une tournée et ouvrir «\u00a0En cas de danger\u00a0».'}
      </div>
    </EmptyState>
  );
}
