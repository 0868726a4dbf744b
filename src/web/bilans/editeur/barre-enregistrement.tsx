import { IconAlertTriangle, IconCheck, IconCloudOff, IconDots } from '@tabler/icons-react';
import classes from './editeur.module.css';
import type { EtatTexte } from './texte-ouvert.ts';
import { type TextesOuverts, useEtatGeneral } from './use-textes-ouverts.ts';

const PHRASES: Readonly<Record<EtatTexte['nom'], string>> = {
  repos: 'Tout est enregistré',
  attente: 'Enregistrement…',
  envoi: 'Enregistrement…',
  retenu: 'Gardé sur cet appareil, en attendant le réseau',
  conflit: 'Deux personnes ont écrit le même texte\u00a0: choisissez quoi garder',
  ferme: 'Un texte n’a pas pu être enregistré\u00a0: le bilan n’est plus en préparation',
};

/** Always in sight while one writes: is everything saved? */
export function BarreEnregistrement({ textes }: { textes: TextesOuverts }) {
  const etat = useEtatGeneral(textes);
  const alerte = etat === 'retenu' || etat === 'conflit' || etat === 'ferme';
  const Icone =
    etat === 'repos' ? IconCheck : etat === 'retenu' ? IconCloudOff : alerte ? IconAlertTriangle : IconDots;
  return (
    <div className={classes.barre} data-alerte={alerte || undefined} role="status">
      <Icone size={18} aria-hidden />
      {PHRASES[etat]}
    </div>
  );
}
