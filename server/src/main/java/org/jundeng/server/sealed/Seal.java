package org.jundeng.server.sealed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/// What one secret opens: the id of a row, and the key of its content. Neither gives away the other or the secret.
///
/// The id is SHA-256(secret ‖ "id"). The key is HKDF-SHA256 of the secret. Content is sealed by AES-256-GCM with a
/// random nonce of 96 bits, written before the ciphertext, and with the id as associated data, so that content moved
/// to another row does not open.
record Seal(String id, SecretKey key) {

    private static final byte[] KEY_OF = "jundeng sealed content".getBytes(StandardCharsets.US_ASCII);
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    static Seal of(byte[] secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(secret);
            digest.update("id".getBytes(StandardCharsets.US_ASCII));
            SecretKey key = KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES", HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(KEY_OF, KEY_BYTES));
            return new Seal(Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest()), key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] seal(byte[] content, SecureRandom random) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(content);
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The content, or empty if a single bit of it was changed or it was sealed for another row.
    Optional<byte[]> open(byte[] sealed) {
        if (sealed.length < NONCE_BYTES + TAG_BITS / 8) {
            return Optional.empty();
        }
        byte[] nonce = new byte[NONCE_BYTES];
        ByteBuffer rest = ByteBuffer.wrap(sealed).get(nonce);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce).doFinal(sealed, rest.position(), rest.remaining()));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(id.getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
