-- What was done keeps the day it was planned for, whether article 5 of the convention asks for it, and can be put back.
alter table formation
  add column article_5 boolean not null default false,
  add column prevue_pour date,
  add column supprime_le timestamptz;
