import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { FichePartenaire, Partenariat } from '../../modules/partenaires/contract.ts';
import { jour } from '../ui/format.ts';
import { ListeActions } from '../ui/liste-actions.tsx';
import { Section } from '../ui/section.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { signalerAnnulable, signalerErreur } from '../ui/toast.ts';
import { BoutonsDeLigne } from './boutons-de-ligne.tsx';
import { EcrirePartenariat } from './ecrire-partenariat.tsx';
import { ETATS_DE_PARTENARIAT } from './libelles.ts';
import classes from './partenaires.module.css';
import { usePartenaires } from './use-partenaires.ts';

/** What was signed with it: dates, aims, and what ends soon. */
export function Partenariats({ partenaire: p, ecrit }: { partenaire: FichePartenaire; ecrit: boolean }) {
  const { supprimerPartenariat, retablirPartenariat } = usePartenaires();
  const [ouvert, setOuvert] = useState<Partenariat | 'nouveau' | null>(null);
  const supprimer = (x: Partenariat) =>
    supprimerPartenariat(p.id, x.id).then(
      () =>
        signalerAnnulable(
          `La convention «\u00a0${x.intitule}\u00a0» est supprimée.`,
          () => retablirPartenariat(p.id, x.id),
          { bouton: 'Rétablir', fait: 'La convention est rétablie.' },
        ),
      signalerErreur,
    );
  return (
    <Section titre="Conventions de partenariat">
      {p.partenariats.length === 0 && (
        <Text c="dimmed">Aucune convention n’est notée avec ce partenaire.</Text>
      )}
      <ListeActions
        lignes={p.partenariats}
        cleDe={(x) => x.id}
        texte={(x) => <UnPartenariat partenariat={x} />}
        actions={(x) =>
          ecrit && (
            <BoutonsDeLigne
              nom={x.intitule}
              onModifier={() => setOuvert(x)}
              oter="Supprimer"
              onOter={() => supprimer(x)}
            />
          )
        }
      />
      {ecrit && (
        <Button
          variant="light"
          mt="md"
          leftSection={<IconPlus size={20} aria-hidden />}
          onClick={() => setOuvert('nouveau')}
        >
          Ajouter une convention
        </Button>
      )}
      {ouvert && (
        <EcrirePartenariat
          partenaire={p.id}
          partenariat={ouvert === 'nouveau' ? null : ouvert}
          fermer={() => setOuvert(null)}
        />
      )}
    </Section>
  );
}

function UnPartenariat({ partenariat: x }: { partenariat: Partenariat }) {
  const [ton, etat] = ETATS_DE_PARTENARIAT[x.etat];
  const dates = x.fin ? `Du ${jour(x.debut)} au ${jour(x.fin)}` : `Depuis le ${jour(x.debut)}, sans terme`;
  return (
    <>
      <span className={classes.etiquette}>
        <strong>{x.intitule}</strong>
        <StateBadge ton={ton}>{etat}</StateBadge>
      </span>
      <span className={classes.dit}>
        {[dates, x.signeLe ? `signée le ${jour(x.signeLe)}` : 'pas encore signée'].join(', ')}
      </span>
      {x.objectifs && <p className={classes.texte}>{x.objectifs}</p>}
    </>
  );
}
