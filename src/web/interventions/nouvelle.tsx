import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { nouvelId } from '../../kernel/id.ts';
import { useStructure } from '../ui/session.ts';
import { FormulaireActe } from './formulaire-acte.tsx';
import { interventionQuery } from './use-interventions.ts';
import { valeursComme, valeursNouvelles } from './valeurs.ts';

/** Records an act, from nothing or from an earlier one. */
export function Nouvelle() {
  const { comme } = useSearch({ strict: false });
  return comme ? <Comme key={comme} id={comme} /> : <DeRien />;
}

function DeRien() {
  const { membreId } = useStructure();
  const [depart, setDepart] = useState(() => ({ id: nouvelId(), valeurs: valeursNouvelles(membreId) }));
  const encore = () => setDepart({ id: nouvelId(), valeurs: valeursNouvelles(membreId) });
  return (
    <FormulaireActe
      key={depart.id}
      {...depart}
      version={null}
      encore={encore}
      titre="Nouvelle intervention"
    />
  );
}

function Comme({ id }: { id: string }) {
  const { slug, membreId } = useStructure();
  const { data } = useSuspenseQuery(interventionQuery(slug, id));
  const [depart] = useState(() => ({ id: nouvelId(), valeurs: valeursComme(data, membreId) }));
  return <FormulaireActe {...depart} version={null} titre="Refaire une intervention" />;
}
