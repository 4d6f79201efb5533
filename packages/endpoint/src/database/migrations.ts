/** One step of the database's schema. A released step never changes: a new one follows it. */
export interface Migration {
  readonly version: number;
  readonly statements: readonly string[];
}

/** Every step from an empty database, in order. */
export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    statements: [
      `create table live_photos (
        id text primary key,
        seq bigserial not null,
        client_id text not null,
        sha256 text not null,
        content_type text not null,
        size integer not null,
        perform_liveness_check boolean not null,
        capture jsonb,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        redacted_at timestamptz(3)
      )`,
      'create index live_photos_by_client on live_photos (client_id, created_at desc, seq desc)',
      'create index live_photos_by_sha256 on live_photos (sha256)',
      `create table idempotency_keys (
        client_id text not null,
        key text not null,
        request_hash text not null,
        answer jsonb not null,
        created_at timestamptz(3) not null,
        primary key (client_id, key)
      )`,
      'create index idempotency_keys_by_age on idempotency_keys (created_at)',
    ],
  },
  {
    version: 2,
    statements: [
      `create table challenges (
        nonce text primary key,
        client_id text not null,
        expires_at timestamptz(3) not null
      )`,
      'create index challenges_by_expiry on challenges (expires_at)',
    ],
  },
  {
    version: 3,
    statements: ['alter table live_photos add column disagreements jsonb, add column refused jsonb'],
  },
  {
    version: 4,
    statements: [
      'create table live_photos_store (id text primary key)',
      'insert into live_photos_store values (gen_random_uuid()::text)',
      'create index live_photos_by_age on live_photos (created_at)',
    ],
  },
  {
    version: 5,
    statements: ['alter table live_photos add column review jsonb'],
  },
];
