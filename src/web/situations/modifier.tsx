import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { SituationLue } from '../../modules/situations/contract.ts';
import { codeLisible } from '../../modules/situations/rules/code.ts';
import { AutreVersion } from '../ui/autre-version.tsx';
import { Formulaire } from '../ui/formulaire.tsx';
import { LienBouton } from '../ui/lien-bouton.tsx';
import { useListes } from '../ui/nomenclature.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Probleme } from '../ui/probleme.ts';
import { Section } from '../ui/section.tsx';
import { useStructure } from '../ui/session.ts';
import { signaler, signalerErreur } from '../ui/toast.ts';
import { GardeContext, useGarde } from '../ui/use-garde.ts';
import { Champs } from './champs.tsx';
import { ChampsDeLaDemande, ChampsDuLieu, ChampsDuSuivi } from './champs-situation.tsx';
import { Reservee } from './reservee.tsx';
import { useFormulaire } from './use-formulaire.ts';
import { situationQuery, useSituations } from './use-situations.ts';
import { differencesDe, saisieDe, type Valeurs, valeursDe } from './valeurs.ts';

type Detail = NonNullable<SituationLue['detail']>;

/** Changes what is said of a situation, from the version that was read. */
export function ModifierSituation() {
  const { slug } = useStructure();
  const { id = '' } = useParams({ strict: false });
  const { data } = useSuspenseQuery(situationQuery(slug, id));
  return data.detail ? <Fiche lue={data} detail={data.detail} /> : <Reservee situation={data} />;
}

function Fiche({ lue, detail }: { lue: SituationLue; detail: Detail }) {
  const { slug } = useStructure();
  const listes = useListes();
  const { modifier } = useSituations();
  const naviguer = useNavigate();
  // What was read when the form opened: it stays, whatever is read again meanwhile.
  const [depart] = useState(() => valeursDe(detail));
  const [version, setVersion] = useState(lue.version);
  const [autre, setAutre] = useState<{ version: number; valeurs: Valeurs } | null>(null);
  const form = useFormulaire(depart);
  const garde = useGarde();
  const fiche = `/s/${slug}/situations/${lue.id}`;

  const enregistrer = async (valeurs: Valeurs, depuis: number) => {
    try {
      await modifier(lue.id, saisieDe(valeurs), depuis);
    } catch (e) {
      const actuelle = actuelleDe(e);
      if (!actuelle?.detail) throw e;
      setAutre({ version: actuelle.version, valeurs: valeursDe(actuelle.detail) });
      return;
    }
    signaler('C’est enregistré.');
    await naviguer({ to: fiche });
  };
  return (
    <>
      <PageTitle
        titre={`Modifier la situation ${codeLisible(lue.code)}`}
        retour={{ vers: fiche, libelle: 'La situation' }}
      />
      {autre && (
        <AutreVersion
          differences={differencesDe(autre.valeurs, form.values, listes)}
          garder={() => enregistrer(form.values, autre.version).catch(signalerErreur)}
          prendre={() => {
            form.setValues(autre.valeurs);
            setVersion(autre.version);
            setAutre(null);
          }}
        />
      )}
      <Section titre="La situation">
        <Formulaire
          form={form}
          envoyer={(valeurs) => enregistrer(valeurs, version)}
          bouton="Enregistrer"
          autre={
            <LienBouton to={fiche} variant="subtle">
              Annuler
            </LienBouton>
          }
        >
          <GardeContext value={garde}>
            <Champs>
              <ChampsDuLieu form={form} />
              <ChampsDeLaDemande form={form} />
              <ChampsDuSuivi form={form} />
            </Champs>
          </GardeContext>
        </Formulaire>
      </Section>
    </>
  );
}

/** The situation as somebody else saved it, when that is why a change was refused. */
function actuelleDe(e: unknown): SituationLue | null {
  if (!(e instanceof Probleme) || e.code !== 'situation-modifiee') return null;
  const { corps } = e;
  return typeof corps === 'object' && corps !== null && 'actuelle' in corps
    ? (corps.actuelle as SituationLue)
    : null;
}
