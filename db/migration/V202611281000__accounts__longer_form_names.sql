-- A draft is known by the address its form is sent to, which may hold two ids.
alter table accounts.draft
    drop constraint draft_form_check,
    add constraint forms_are_known_by_their_address check (length(form) between 1 and 200);
