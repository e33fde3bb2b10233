"""The promise of a price is kept by the database: nobody's code can raise it."""

from django.db import migrations

GUARDS = """
CREATE FUNCTION billing_price_is_for_good() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'A price is never deleted: publish a new one.' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.stripe_price_id IS NULL AND NEW.stripe_price_id IS NOT NULL THEN
        OLD.stripe_price_id := NEW.stripe_price_id;
    END IF;
    IF NEW IS DISTINCT FROM OLD THEN
        RAISE EXCEPTION 'A price is never changed: publish a new one.' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER billing_price_is_for_good BEFORE UPDATE OR DELETE ON billing_price
    FOR EACH ROW EXECUTE FUNCTION billing_price_is_for_good();

CREATE FUNCTION billing_promise_is_for_good() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.opening_price_id, NEW.renewal_price_id) IS DISTINCT FROM (OLD.opening_price_id, OLD.renewal_price_id) THEN
        RAISE EXCEPTION 'The prices of a round are its promise: open another round.' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER billing_promise_is_for_good BEFORE UPDATE ON billing_foundersround
    FOR EACH ROW EXECUTE FUNCTION billing_promise_is_for_good();

CREATE FUNCTION billing_renewal_is_for_good() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.renewal_price_id IS NOT NULL AND NEW.renewal_price_id IS DISTINCT FROM OLD.renewal_price_id THEN
        RAISE EXCEPTION 'The price promised for renewals is never changed.' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER billing_renewal_is_for_good BEFORE UPDATE ON billing_subscription
    FOR EACH ROW EXECUTE FUNCTION billing_renewal_is_for_good();

CREATE FUNCTION billing_kept_seat_is_for_good() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF OLD.state <> 'free' THEN
            RAISE EXCEPTION 'A seat that is held or kept is never deleted.' USING ERRCODE = 'check_violation';
        END IF;
        RETURN OLD;
    END IF;
    IF OLD.state = 'kept' AND NEW.state <> 'kept' THEN
        RAISE EXCEPTION 'A seat that is kept is never sold again.' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER billing_kept_seat_is_for_good BEFORE UPDATE OR DELETE ON billing_seat
    FOR EACH ROW EXECUTE FUNCTION billing_kept_seat_is_for_good();
"""
NAMES = (
    ("billing_kept_seat_is_for_good", "billing_seat"),
    ("billing_renewal_is_for_good", "billing_subscription"),
    ("billing_promise_is_for_good", "billing_foundersround"),
    ("billing_price_is_for_good", "billing_price"),
)
NO_GUARDS = "".join(f"DROP TRIGGER {name} ON {table}; DROP FUNCTION {name}();\n" for name, table in NAMES)


class Migration(migrations.Migration):
    dependencies = [("billing", "0002_founders_round")]

    operations = [migrations.RunSQL(GUARDS, NO_GUARDS)]
