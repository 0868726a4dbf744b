import { Button, Stack, VisuallyHidden } from '@mantine/core';
import { IconAdjustments, IconFlag } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { TourneeLocale } from '../../offline/carnet.ts';
import { LienBouton } from '../../ui/lien-bouton.tsx';
import { useListes } from '../../ui/nomenclature.ts';
import { retenirRetour } from '../../ui/retour.ts';
import { useStructure } from '../../ui/session.ts';
import { CompteursAffiches } from './compteurs-affiches.tsx';
import { type ACorriger, Corriger } from './corriger.tsx';
import { DejaFait } from './deja-fait.tsx';
import classes from './en-cours.module.css';
import { EnTete } from './en-tete.tsx';
import { Gestes } from './gestes.tsx';
import { LieuCourant } from './lieu-courant.tsx';
import { Tuile } from './tuile.tsx';
import { useCompteurs } from './use-compteurs.ts';
import { useLieuCourant } from './use-lieu-courant.ts';

/** A round that goes on: where one is, counters under the thumb, then everything one may meet on the way. */
export function EnCours({ tournee }: { tournee: TourneeLocale }) {
  const { slug } = useStructure();
  const { nomDe } = useListes();
  const { lieuId, changerDeLieu } = useLieuCourant(tournee);
  const { natures, choisirNatures, compter, annuler, dernier, annonce } = useCompteurs(tournee, lieuId);
  const [aCorriger, setACorriger] = useState<ACorriger | null>(null);
  const [choisit, setChoisit] = useState(false);
  useEffect(
    () => retenirRetour(slug, { vers: `/s/${slug}/tournees/${tournee.id}`, libelle: 'Tournée' }),
    [slug, tournee.id],
  );
  const lieu = lieuId === null ? 'sans lieu' : nomDe(lieuId);
  return (
    <div className={classes.ecran}>
      <EnTete tournee={tournee} />
      <LieuCourant tournee={tournee} lieuId={lieuId} onChange={changerDeLieu} />
      <VisuallyHidden role="status">{annonce}</VisuallyHidden>
      <section aria-label="Compteurs" className={classes.tuiles}>
        {natures.map((natureId) => (
          <Tuile
            key={natureId}
            nom={nomDe(natureId)}
            lieu={lieu}
            compteurs={tournee.compteurs.filter((c) => c.natureId === natureId)}
            lieuId={lieuId}
            dernier={dernier?.natureId === natureId ? dernier : null}
            onCompter={(genre) => compter({ natureId, lieuId, genre })}
            onAnnuler={annuler}
            onCorriger={() => setACorriger({ natureId, lieuId })}
          />
        ))}
        <Button
          variant="subtle"
          leftSection={<IconAdjustments size={20} aria-hidden />}
          onClick={() => setChoisit(true)}
        >
          Ajouter un compteur
        </Button>
      </section>
      <Gestes tournee={tournee} lieuId={lieuId} />
      <Stack className={classes.fin}>
        <LienBouton
          to={`/s/${slug}/tournees/${tournee.id}/fin`}
          size="lg"
          variant="default"
          fullWidth
          leftSection={<IconFlag size={22} aria-hidden />}
        >
          Terminer
        </LienBouton>
      </Stack>
      <DejaFait tournee={tournee} onCorriger={setACorriger} />
      <Corriger tournee={tournee} quoi={aCorriger} onFermer={() => setACorriger(null)} />
      <CompteursAffiches
        ouvert={choisit}
        choisis={natures}
        onChoisir={choisirNatures}
        onFermer={() => setChoisit(false)}
      />
    </div>
  );
}
