-- What visitors answered, as ciphertext; the keys are with the visitors. Runs on H2 and PostgreSQL alike.

create table sealed (
    id varchar(43) primary key,
    content bytea not null,
    expires timestamp with time zone not null
);

create index sealed_expires on sealed (expires);

-- The salt of this installation's resume codes: one row, made once.
create table sealed_salt (
    salt varchar(36) primary key
);

insert into sealed_salt (salt) values (cast(gen_random_uuid() as varchar(36)));
