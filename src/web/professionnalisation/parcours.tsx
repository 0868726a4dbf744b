import { Button, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ActionLue, AFaireLu, Parcours } from '../../modules/professionnalisation/contract.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { jour } from '../ui/format.ts';
import { ListeActions } from '../ui/liste-actions.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Section } from '../ui/section.tsx';
import { useStructure } from '../ui/session.ts';
import { StateBadge } from '../ui/state-badge.tsx';
import { TableauDeChiffres } from '../ui/tableau-de-chiffres.tsx';
import { enHeures } from './libelles.ts';
import { ListeFaites } from './liste-faites.tsx';
import { NoterAction } from './noter-action.tsx';
import { parcoursQuery } from './use-formations.ts';
import type { Depart } from './valeurs.ts';

/** One person: what is to do, what article 5 says, what was done, hours by year. `aSoi`: one's own page. */
export function PageParcours({ membre, aSoi = false }: { membre: number; aSoi?: boolean }) {
  const { slug } = useStructure();
  const { data: p } = useSuspenseQuery(parcoursQuery(slug, membre));
  const [depart, setDepart] = useState<Depart | null>(null);
  const bouton = p.peutEcrire && (
    <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setDepart({ membreId: membre })}>
      Noter
    </Button>
  );
  const faites = p.actions.filter((a) => !a.prevue);
  return (
    <>
      <PageTitle
        titre={aSoi ? 'Mes formations' : `Formations de ${p.membre.nom}`}
        retour={
          aSoi
            ? { vers: `/s/${slug}/equipe`, libelle: 'Équipe' }
            : { vers: `/s/${slug}/formations`, libelle: 'Formations' }
        }
        actions={bouton}
      />
      <Stack gap="lg">
        <AFaire parcours={p} noter={setDepart} />
        {p.articles5.length > 0 && <Articles5 articles={p.articles5} />}
        {faites.length > 0 ? (
          <ListeFaites
            actions={faites}
            peutEcrire={p.peutEcrire}
            modifier={(action) => setDepart({ action })}
          />
        ) : (
          <EmptyState titre="Rien n’est noté comme fait">
            {p.peutEcrire
              ? 'Notez les formations, les ateliers et les entretiens : ils préparent la partie 2.3 du bilan.'
              : 'Les formations et les entretiens que votre encadrement note paraîtront ici.'}
          </EmptyState>
        )}
        <HeuresParAnnee parcours={p} />
      </Stack>
      {depart && <NoterAction depart={depart} fermer={() => setDepart(null)} />}
    </>
  );
}

function AFaire({ parcours: p, noter }: { parcours: Parcours; noter: (d: Depart) => void }) {
  const departDe = (a: AFaireLu): Depart => {
    const action = p.actions.find((x) => x.id === a.actionId);
    return action ? { action, faite: true } : { membreId: p.membre.id, genre: a.genre };
  };
  const prevueDe = (a: AFaireLu): ActionLue | undefined => p.actions.find((x) => x.id === a.actionId);
  return (
    <Section titre="À faire">
      {p.aFaire.length === 0 && <Text c="dimmed">Rien de prévu, rien qui manque.</Text>}
      <ListeActions
        lignes={p.aFaire}
        cleDe={(a) => `${a.code} ${a.actionId} ${a.date}`}
        texte={(a) => (
          <>
            <strong>{a.libelle}</strong>, {jour(a.date)}{' '}
            {a.enRetard && <StateBadge ton="attente">En retard</StateBadge>}
            <Text c="dimmed" size="sm">
              {a.origine}
            </Text>
          </>
        )}
        actions={(a) => {
          if (!p.peutEcrire) return null;
          const prevue = prevueDe(a);
          return (
            <>
              {prevue && (
                <Button
                  variant="subtle"
                  aria-label={`Modifier : ${a.libelle}`}
                  onClick={() => noter({ action: prevue })}
                >
                  Modifier
                </Button>
              )}
              <Button
                variant="light"
                aria-label={`C’est fait : ${a.libelle}, ${jour(a.date)}`}
                onClick={() => noter(departDe(a))}
              >
                C’est fait
              </Button>
            </>
          );
        }}
      />
    </Section>
  );
}

function Articles5({ articles }: { articles: Parcours['articles5'] }) {
  return (
    <Section titre="Ce que prévoit la convention" aide="Article 5 : formation et accompagnement">
      <Stack gap="md">
        {articles.map((a) => (
          <div key={a.conventionId}>
            {articles.length > 1 && (
              <Text c="dimmed" size="sm">
                Convention {a.numero}
              </Text>
            )}
            <Text style={{ whiteSpace: 'pre-line' }}>{a.texte}</Text>
          </div>
        ))}
      </Stack>
    </Section>
  );
}

const COLONNES = ['Formation', 'Autres heures'] as const;
const cellules = (h: { formation: number; autres: number }) => [enHeures(h.formation), enHeures(h.autres)];

function HeuresParAnnee({ parcours: p }: { parcours: Parcours }) {
  if (p.annees.length === 0) return null;
  const conventions = new Set(p.anneesDeConvention.map((a) => a.conventionId)).size;
  return (
    <Section
      titre="Heures par année"
      aide="Ce qui est à cheval sur deux années compte en entier dans celle de son dernier jour."
    >
      <Stack gap="xl">
        <TableauDeChiffres
          titre="Heures par année civile"
          colonnes={['Année civile', ...COLONNES]}
          lignes={p.annees.map((a) => ({ libelle: String(a.annee), valeurs: cellules(a) }))}
        />
        {p.anneesDeConvention.length > 0 && (
          <TableauDeChiffres
            titre="Heures par année de convention"
            colonnes={['Année de convention', ...COLONNES]}
            lignes={p.anneesDeConvention.map((a) => ({
              libelle: `${conventions > 1 ? `${a.numero}, a` : 'A'}nnée ${a.annee}, jusqu’au ${jour(a.au)}`,
              valeurs: cellules(a),
            }))}
          />
        )}
      </Stack>
    </Section>
  );
}
