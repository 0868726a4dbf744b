import {
  IconArrowsExchange,
  IconBook,
  IconFileCheck,
  IconMessage,
  IconPlus,
  IconUsersGroup,
  IconWalk,
  type TablerIcon,
} from '@tabler/icons-react';
import type { SituationLue } from '../../modules/situations/contract.ts';
import { GENRES_DE_FAIT, type GenreDeFait } from '../../modules/situations/rules/faits/fait.ts';
import { LienBouton } from '../ui/lien-bouton.tsx';
import { Section } from '../ui/section.tsx';
import { useStructure } from '../ui/session.ts';
import classes from './une.module.css';

export const ICONE_DU_GENRE: Readonly<Record<GenreDeFait, TablerIcon>> = {
  contact: IconMessage,
  navette: IconArrowsExchange,
  'table-ronde': IconUsersGroup,
  protocole: IconFileCheck,
  'rappel-a-la-regle': IconBook,
  accompagnement: IconWalk,
};

/** What one may record about a situation: the ways of the trade, and an act of the field. */
export function ANoter({ situation: s }: { situation: SituationLue }) {
  const { slug } = useStructure();
  if (s.etat === 'close') return null;
  return (
    <Section titre="Noter">
      <div className={classes.noter}>
        {(Object.keys(GENRES_DE_FAIT) as GenreDeFait[]).map((genre) => {
          const Icone = ICONE_DU_GENRE[genre];
          return (
            <LienBouton
              key={genre}
              to={`/s/${slug}/situations/${s.id}/noter`}
              search={{ genre }}
              variant="light"
              px="sm"
              leftSection={<Icone size={20} aria-hidden />}
            >
              {GENRES_DE_FAIT[genre]}
            </LienBouton>
          );
        })}
      </div>
      <LienBouton
        to={`/s/${slug}/interventions/nouvelle`}
        search={{ situation: s.code, lieu: s.lieuId ?? undefined, secteur: s.secteurId ?? undefined }}
        variant="subtle"
        mt="xs"
        leftSection={<IconPlus size={20} aria-hidden />}
      >
        Noter une intervention
      </LienBouton>
    </Section>
  );
}
