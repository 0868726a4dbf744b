import { Button, Text } from '@mantine/core';
import { IconArrowsJoin2, IconPencil } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { FichePartenaire } from '../../modules/partenaires/contract.ts';
import { jour } from '../ui/format.ts';
import { LienBouton } from '../ui/lien-bouton.tsx';
import { useListes } from '../ui/nomenclature.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Section } from '../ui/section.tsx';
import { useStructure } from '../ui/session.ts';
import { StateBadge } from '../ui/state-badge.tsx';
import { signaler, signalerAnnulable, signalerErreur } from '../ui/toast.ts';
import { Activite } from './activite.tsx';
import { Contacts } from './contacts.tsx';
import { categorieLue, peutEcrire } from './libelles.ts';
import { ModifierPartenaire } from './modifier.tsx';
import classes from './partenaires.module.css';
import { Partenariats } from './partenariats.tsx';
import { ReunionsDuPartenaire } from './reunions/du-partenaire.tsx';
import { partenaireQuery, usePartenaires } from './use-partenaires.ts';

/** One partner: its people, what was signed with it, the meetings held, what was done together. */
export function UnPartenaire() {
  const { slug, role } = useStructure();
  const { id } = useParams({ strict: false });
  const { data: p } = useSuspenseQuery(partenaireQuery(slug, Number(id)));
  const ecrit = peutEcrire(role);
  return (
    <>
      <PageTitle
        titre={p.nom}
        retour={{ vers: `/s/${slug}/partenaires`, libelle: 'Partenaires' }}
        actions={
          ecrit && (
            <LienBouton
              to={`/s/${slug}/nomenclature/${p.id}`}
              variant="subtle"
              leftSection={<IconArrowsJoin2 size={18} aria-hidden />}
            >
              Renommer ou fusionner
            </LienBouton>
          )
        }
      >
        {p.retireLe && <StateBadge ton="neutre">{`Retiré le ${jour(p.retireLe)}`}</StateBadge>}{' '}
        {[categorieLue(p.categorie), p.definition].filter(Boolean).join(' · ')}
      </PageTitle>
      <div className={classes.colonnes}>
        <div className={classes.colonne}>
          <Contacts partenaire={p} ecrit={ecrit} />
          <ASavoir partenaire={p} ecrit={ecrit} />
        </div>
        <div className={classes.colonne}>
          <Partenariats partenaire={p} ecrit={ecrit} />
          <ReunionsDuPartenaire partenaire={p} />
        </div>
      </div>
      <Activite partenaire={p} />
      {ecrit && <Retrait partenaire={p} />}
    </>
  );
}

/** Where it works, and what one must know of it. */
function ASavoir({ partenaire: p, ecrit }: { partenaire: FichePartenaire; ecrit: boolean }) {
  const { nomDe } = useListes();
  const [ouvert, setOuvert] = useState(false);
  const vide = p.secteurs.length === 0 && p.note === '';
  return (
    <Section titre="À savoir">
      {vide && <Text c="dimmed">Ni secteur ni note pour l’instant.</Text>}
      {p.secteurs.length > 0 && (
        <Text mb="xs">
          <strong>Secteurs{'\u00a0'}:</strong> {p.secteurs.map(nomDe).join(', ')}
        </Text>
      )}
      {p.note && <p className={classes.texte}>{p.note}</p>}
      {ecrit && (
        <Button
          variant="light"
          mt="md"
          leftSection={<IconPencil size={18} aria-hidden />}
          onClick={() => setOuvert(true)}
          aria-label="Modifier les secteurs et la note"
        >
          Modifier
        </Button>
      )}
      {ouvert && <ModifierPartenaire partenaire={p} fermer={() => setOuvert(false)} />}
    </Section>
  );
}

/** Takes it out of what is offered for entry, or puts it back. */
function Retrait({ partenaire: p }: { partenaire: FichePartenaire }) {
  const { retirer, remettre } = usePartenaires();
  const nom = `«\u00a0${p.nom}\u00a0»`;
  const sortir = () =>
    retirer(p.id).then(
      () =>
        signalerAnnulable(`${nom} n’est plus proposé à la saisie.`, () => remettre(p.id), {
          fait: `${nom} est de nouveau proposé.`,
        }),
      signalerErreur,
    );
  const rendre = () => remettre(p.id).then(() => signaler(`${nom} est de nouveau proposé.`), signalerErreur);
  return (
    <div>
      <Button
        variant="subtle"
        color={p.retireLe ? undefined : 'brique'}
        mt="lg"
        onClick={p.retireLe ? rendre : sortir}
      >
        {p.retireLe ? 'Remettre ce partenaire en service' : 'Retirer ce partenaire de la saisie'}
      </Button>
    </div>
  );
}
