-- Why names are kept longer than the CNIL recommends: said in the register and in the impact assessment.
alter table structure add column conservation_raison text not null default '';
