import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { FicheLiaisonBreve } from '../../modules/liaisons/contract.ts';
import { MOTIFS_D_ATTENTE } from '../../modules/liaisons/rules/attente.ts';
import type { SituationBreve } from '../../modules/situations/contract.ts';
import { codeLisible } from '../../modules/situations/rules/code.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { aujourdhui, jour, jourCourt, pluriel } from '../ui/format.ts';
import { LienBouton } from '../ui/lien-bouton.tsx';
import { useListes } from '../ui/nomenclature.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Section } from '../ui/section.tsx';
import { useStructure } from '../ui/session.ts';
import { SqueletteLignes } from '../ui/squelettes.tsx';
import { Attentes } from './attentes.tsx';
import { fichesEnAttenteQuery, protocolesQuery, situationsQuery } from './use-a-faire.ts';

/** What waits for somebody about situations: sheets, agreements to review, steps that are past, silences. */
export function AFaire() {
  const { slug, role } = useStructure();
  const fiches = useQuery(fichesEnAttenteQuery(slug));
  const retards = useQuery(situationsQuery(slug, 'enRetard'));
  const silences = useQuery(situationsQuery(slug, 'silencieuses'));
  const protocoles = useQuery(protocolesQuery(slug, aujourdhui()));
  const toutes = [fiches, retards, silences, protocoles];
  const erreur = toutes.find((q) => q.error)?.error;
  if (erreur) throw erreur;
  const pret = toutes.every((q) => q.data !== undefined);
  const deja = new Set(retards.data?.situations.map((s) => s.id));
  const muettes = silences.data?.situations.filter((s) => s.accessible && !deja.has(s.id)) ?? [];
  const rien =
    pret &&
    fiches.data?.length === 0 &&
    retards.data?.situations.length === 0 &&
    muettes.length === 0 &&
    protocoles.data?.length === 0;
  return (
    <>
      <PageTitle titre="À faire" retour={{ vers: `/s/${slug}/situations`, libelle: 'Situations' }}>
        {role === 'mediateur' ? 'Dans les situations que vous suivez' : 'Dans les situations de l’équipe'}
      </PageTitle>
      {!pret && (
        <div aria-busy="true">
          <SqueletteLignes lignes={6} hauteur={76} />
        </div>
      )}
      {rien && (
        <EmptyState titre="Rien n’attend">
          Les fiches sans réponse, les protocoles à revoir et les situations sans nouvelle s’affichent ici.
        </EmptyState>
      )}
      {pret && (
        <Stack gap="lg">
          <Fiches fiches={fiches.data ?? []} />
          <Partie titre="Protocoles à revoir" lignes={protocoles.data ?? []}>
            <Attentes
              lignes={(protocoles.data ?? []).map((p) => ({
                cle: p.faitId,
                vers: `/s/${slug}/situations/${p.situationId}`,
                ancre: 'recit',
                titre: `Situation ${codeLisible(p.code)}`,
                attente: `À revoir depuis le ${jour(p.revueLe)}`,
              }))}
            />
          </Partie>
          <Situations
            titre="Étape passée ou rythme dépassé"
            situations={retards.data?.situations ?? []}
            total={retards.data?.total ?? 0}
            filtre="enRetard"
          />
          <Situations
            titre="Sans nouvelle depuis plus de trois semaines"
            situations={muettes}
            total={muettes.length}
            filtre="silencieuses"
          />
        </Stack>
      )}
    </>
  );
}

function Partie({
  titre,
  lignes,
  children,
}: {
  titre: string;
  lignes: readonly unknown[];
  children: ReactNode;
}) {
  return lignes.length > 0 && <Section titre={titre}>{children}</Section>;
}

/** Sheets, the longest wait first. */
function Fiches({ fiches }: { fiches: readonly FicheLiaisonBreve[] }) {
  const { slug } = useStructure();
  const { nomDe } = useListes();
  return (
    <Partie titre="Fiches de liaison" lignes={fiches}>
      <Attentes
        lignes={fiches
          .toSorted((a, b) => (b.attente?.jours ?? 0) - (a.attente?.jours ?? 0))
          .map((f) => ({
            cle: f.id,
            vers: `/s/${slug}/situations/${f.situationId}`,
            ancre: 'liaisons',
            titre: nomDe(f.partenaireId),
            dit: [`Situation ${codeLisible(f.code)}`, f.envoyeeLe && `envoyée le ${jour(f.envoyeeLe)}`]
              .filter(Boolean)
              .join(', '),
            attente: f.attente
              ? `${MOTIFS_D_ATTENTE[f.attente.motif]}${f.attente.jours > 0 ? ` depuis ${pluriel(f.attente.jours, 'jour')}` : ''}`
              : '',
          }))}
      />
    </Partie>
  );
}

interface SituationsProps {
  titre: string;
  situations: readonly SituationBreve[];
  total: number;
  filtre: 'enRetard' | 'silencieuses';
}

function Situations({ titre, situations, total, filtre }: SituationsProps) {
  const { slug } = useStructure();
  const { nomDe, personne } = useListes();
  return (
    <Partie titre={titre} lignes={situations}>
      <Attentes
        lignes={situations.map((s) => ({
          cle: s.id,
          vers: `/s/${slug}/situations/${s.id}`,
          titre: `${codeLisible(s.code)}, ${nomDe(s.sorteId)}`,
          dit: s.membres.map(personne).join(', ') || 'Personne ne la suit',
          attente: attenteDe(s),
        }))}
      />
      {total > situations.length && (
        <>
          <Text c="dimmed" mt="sm">{`${situations.length} sur ${total}.`}</Text>
          <LienBouton to={`/s/${slug}/situations`} search={{ [filtre]: 'oui' }} variant="subtle">
            Les voir toutes
          </LienBouton>
        </>
      )}
    </Partie>
  );
}

function attenteDe({ suivi, prochaine }: SituationBreve): string {
  if (suivi.etapeEnRetard && prochaine?.le)
    return [prochaine.etape, `prévu le ${jourCourt(prochaine.le)}`].filter(Boolean).join(', ');
  return `Sans contact depuis ${pluriel(suivi.sansContact ?? 0, 'jour')}`;
}
