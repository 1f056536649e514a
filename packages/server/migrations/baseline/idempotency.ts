/** Calls that carried an idempotency key: the same call sent again gets the same answer and changes nothing. */
export const idempotency: readonly string[] = [
  `create table idempotency_key (
    caller text not null,
    key text not null,
    mutation text not null,
    input_hash text not null,
    outcome jsonb not null,
    created_at timestamptz not null default now(),
    primary key (caller, key)
  )`,
  'create index idempotency_key_created_at on idempotency_key (created_at)',
  `comment on column idempotency_key.outcome is 'Ids of the records in the payload, and its warnings.'`,
];
