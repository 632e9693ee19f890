"""Content credentials for tests: a root and a signer made on the spot, names in reserved space."""

from datetime import UTC, datetime, timedelta
from io import BytesIO

import c2pa
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

MANIFEST = {
    "claim_generator_info": [{"name": "Example Camera App", "version": "1.0"}],
    "assertions": [
        {
            "label": "c2pa.actions.v2",
            "data": {
                "actions": [
                    {
                        "action": "c2pa.created",
                        "digitalSourceType": "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia",
                    },
                    {"action": "c2pa.edited"},
                ]
            },
        }
    ],
}


def signed(data: bytes, media_type: str, elsewhere: str | None = None) -> bytes:
    """The file with signed credentials in it, or with only the address where they would lie."""
    chain, key = _certificates()
    signer = c2pa.Signer.from_info(c2pa.C2paSignerInfo(b"es256", chain, key, None))
    builder = c2pa.Builder(MANIFEST)
    if elsewhere is not None:
        builder.set_remote_url(elsewhere)
        builder.set_no_embed()
    out = BytesIO()
    builder.sign(signer, media_type, BytesIO(data), out)
    return out.getvalue()


def _certificates() -> tuple[bytes, bytes]:
    """A signer's chain and its key, as PEM."""
    root_key, key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    root_name, name = _name("Example Root"), _name("Example Signer")
    root = _bare(root_name, root_name, root_key).add_extension(x509.BasicConstraints(True, None), True)
    leaf = (
        _bare(name, root_name, key)
        .add_extension(x509.BasicConstraints(False, None), True)
        .add_extension(x509.KeyUsage(True, *[False] * 8), True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION]), True)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(root_key.public_key()), False)
    )
    pem = serialization.Encoding.PEM
    chain = b"".join(one.sign(root_key, hashes.SHA256()).public_bytes(pem) for one in (leaf, root))
    private = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return chain, private


def _name(common: str) -> x509.Name:
    parts = {NameOID.COMMON_NAME: common, NameOID.ORGANIZATION_NAME: "Example Org"}
    return x509.Name([x509.NameAttribute(oid, value) for oid, value in parts.items()])


def _bare(name: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePrivateKey) -> x509.CertificateBuilder:
    now = datetime.now(UTC)
    return (
        x509.CertificateBuilder(issuer, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=30))
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), False)
    )
