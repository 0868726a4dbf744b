import { Button, Group, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ContratLu, DossierLu } from '../../../modules/conventions/contract-dossier.ts';
import { Dialogue } from '../../ui/dialogue.tsx';
import { useChampVise } from '../../ui/fiche/use-champ-vise.ts';
import { Formulaire } from '../../ui/formulaire.tsx';
import { Introuvable } from '../../ui/introuvable.tsx';
import { LienBouton } from '../../ui/lien-bouton.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Section } from '../../ui/section.tsx';
import { useStructure } from '../../ui/session.ts';
import { signaler, signalerErreur } from '../../ui/toast.ts';
import { useContrats } from '../use-contrats.ts';
import { dossierQuery } from '../use-dossier.ts';
import { ChampsContrat } from './champs-contrat.tsx';
import { useExamen } from './use-examen.ts';
import { useFormulaireContrat } from './use-formulaire-contrat.ts';
import { contratDe, departDe, type ValeursContrat, valeursDuContrat, valeursNeuves } from './valeurs.ts';

/** A contract on the post: a new one, or one to change. */
export function UnContrat() {
  const { slug } = useStructure();
  const { convention, contrat } = useParams({ strict: false });
  const { data: d } = useSuspenseQuery(dossierQuery(slug, Number(convention)));
  if (contrat === undefined) return <Fiche dossier={d} contrat={null} />;
  const trouve = d.contrats.find((c) => String(c.id) === contrat && c.id !== 0);
  return trouve ? <Fiche key={trouve.version} dossier={d} contrat={trouve} /> : <Introuvable />;
}

function Fiche({ dossier: d, contrat }: { dossier: DossierLu; contrat: ContratLu | null }) {
  const { slug } = useStructure();
  const { ajouter, modifier } = useContrats(d.convention.id);
  const naviguer = useNavigate();
  // Known by name only until now: the contract to complete is theirs.
  const connu = d.contrats.find((c) => c.id === 0);
  const fin = d.fin.resilieeLe ?? d.convention.fin;
  const form = useFormulaireContrat(
    contrat
      ? valeursDuContrat(contrat)
      : {
          ...valeursNeuves({ fin, heures: d.convention.heures }, connu?.membreId ?? null),
          ...(connu && { debut: connu.debut }),
        },
  );
  useChampVise();
  const examen = useExamen(d.convention.id, contrat?.id ?? null, form.values);
  const fiche = `/s/${slug}/conventions/${d.convention.id}`;
  const envoyer = async (v: ValeursContrat) => {
    const saisi = contratDe(v);
    if (saisi === null) return;
    const avertis = contrat
      ? await modifier(contrat.id, { ...saisi, ...departDe(v, contrat.version) })
      : await ajouter(saisi);
    signaler(
      avertis.length > 0
        ? 'Le contrat est enregistré. Des points restent à vérifier.'
        : 'Le contrat est enregistré.',
    );
    await naviguer({ to: fiche });
  };
  return (
    <>
      <PageTitle
        titre={contrat ? `Contrat de ${contrat.membre}` : 'Enregistrer un contrat'}
        retour={{ vers: fiche, libelle: `Convention ${d.convention.numero}` }}
        actions={contrat && <Retirer dossier={d} contrat={contrat} />}
      />
      <Section
        titre="Le contrat de travail"
        aide="Trame dit à côté de chaque champ ce que la loi interdit, et ce qui est à vérifier."
      >
        <Formulaire
          form={form}
          envoyer={envoyer}
          bouton="Enregistrer"
          autre={
            <LienBouton to={fiche} variant="subtle">
              Annuler
            </LienBouton>
          }
        >
          <ChampsContrat form={form} dossier={d} contrat={contrat?.id ?? null} examen={examen} />
        </Formulaire>
      </Section>
    </>
  );
}

function Retirer({ dossier: d, contrat }: { dossier: DossierLu; contrat: ContratLu }) {
  const { slug } = useStructure();
  const { retirer } = useContrats(d.convention.id);
  const naviguer = useNavigate();
  const [ouvert, setOuvert] = useState(false);
  const confirmer = async () => {
    try {
      await retirer(contrat.id);
      signaler('Le contrat est retiré.');
      await naviguer({ to: `/s/${slug}/conventions/${d.convention.id}` });
    } catch (e) {
      signalerErreur(e);
      setOuvert(false);
    }
  };
  return (
    <>
      <Button
        variant="subtle"
        color="brique"
        leftSection={<IconTrash size={18} aria-hidden />}
        onClick={() => setOuvert(true)}
      >
        Retirer
      </Button>
      <Dialogue ouvert={ouvert} onFermer={() => setOuvert(false)} titre={'Retirer ce contrat\u00a0?'}>
        <Text mb="lg">
          À faire seulement s’il a été enregistré par erreur{'\u00a0'}: ses absences sont effacées avec lui.
          Si la personne est partie, notez plutôt son départ.
        </Text>
        <Group>
          <Button color="brique" onClick={confirmer}>
            Retirer le contrat
          </Button>
          <Button variant="subtle" onClick={() => setOuvert(false)}>
            Annuler
          </Button>
        </Group>
      </Dialogue>
    </>
  );
}
