package tandem.people.accounts.web;

import jakarta.validation.constraints.Pattern;

record CodeForm(
        @Pattern(regexp = "\\s*\\d{3}[\\s-]?\\d{3}\\s*", message = "{account.code.sixDigits}")
                String code) {}
