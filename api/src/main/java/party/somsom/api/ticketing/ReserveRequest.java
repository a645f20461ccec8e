package party.somsom.api.ticketing;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/** The body of {@code POST /reservations}. */
record ReserveRequest(@NotBlank @Size(max = 64) String festivalId, @NotNull LocalDate festivalDate,
        @Min(1) @Max(100) @Nullable Integer quantity) {
    int tickets() {
        return quantity == null ? 1 : quantity;
    }
}
