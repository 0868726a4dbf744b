import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { ActeLocal } from '../offline/carnet.ts';
import { useActions, useCarnet } from '../offline/use-carnet.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { LienBouton } from '../ui/lien-bouton.tsx';
import { useListes } from '../ui/nomenclature.ts';
import { PageTitle, viserTitre } from '../ui/page-title.tsx';
import { heureLue, jourLong } from '../ui/quand.ts';
import { retenirRetour } from '../ui/retour.ts';
import { useStructure } from '../ui/session.ts';
import { signalerAnnulable, signalerErreur } from '../ui/toast.ts';
import classes from './historique.module.css';
import { LigneCarnet, Lignes } from './ligne-carnet.tsx';
import { lignesDe } from './lignes.ts';

/** The person's own acts of the last thirty days, from this phone: with or without network. */
export function Historique() {
  const { slug } = useStructure();
  const { actes } = useCarnet();
  const listes = useListes();
  useEffect(
    () => retenirRetour(slug, { vers: `/s/${slug}/aujourdhui/historique`, libelle: 'Mes 30 jours' }),
    [slug],
  );
  const jours = Map.groupBy(lignesDe(actes), (l) => l.acte.acte.jour);
  return (
    <>
      <PageTitle titre="Mes 30 jours" retour={{ vers: `/s/${slug}/aujourdhui`, libelle: 'Aujourd’hui' }}>
        Ce que vous avez noté, et ce que l’équipe a noté avec vous. Lisible sans réseau.
      </PageTitle>
      {[...jours].map(([jour, lignes]) => (
        <section key={jour} aria-labelledby={`jour-${jour}`} className={classes.jour}>
          <h2 id={`jour-${jour}`} className={classes.titre}>
            {jourLong(jour)}
          </h2>
          <Lignes>
            {lignes.map((l) => (
              <LigneCarnet
                key={l.acte.id}
                ligne={l}
                listes={listes}
                action={
                  l.acte.sorte === 'acte' && (
                    <Supprimer acte={l.acte} nom={listes.nomDe(l.acte.acte.natureId)} />
                  )
                }
              />
            ))}
          </Lignes>
        </section>
      ))}
      {actes.length === 0 && (
        <EmptyState
          titre="Rien ces 30 derniers jours"
          action={<LienBouton to={`/s/${slug}/interventions/nouvelle`}>Noter une intervention</LienBouton>}
        >
          Ce que vous notez reste ici 30 jours, avec un mot qui dit si c’est envoyé.
        </EmptyState>
      )}
    </>
  );
}

function Supprimer({ acte: { id, acte }, nom }: { acte: ActeLocal; nom: string }) {
  const { supprimerActe, retablirActe } = useActions();
  const supprimer = async () => {
    try {
      await supprimerActe(id);
      signalerAnnulable('Intervention supprimée.', () => retablirActe(id), {
        bouton: 'Rétablir',
        fait: 'Intervention rétablie.',
      });
      viserTitre();
    } catch (e) {
      signalerErreur(e);
    }
  };
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={['Supprimer', nom, heureLue(acte)].filter(Boolean).join(' ')}
      onClick={supprimer}
    >
      <IconTrash size={20} aria-hidden />
    </ActionIcon>
  );
}
