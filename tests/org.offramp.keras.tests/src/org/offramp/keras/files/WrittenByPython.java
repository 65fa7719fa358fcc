// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.GZIPInputStream;

/**
 * Models that h5py wrote, in forms that jHDF doesn't write: a dense layer with the kernel 0 1, 2 3, in a group of the old
 * kind.
 */
enum WrittenByPython {
    /** The weights are a link to a group of another file. */
    EXTERNAL_LINK("""
        H4sIAAAAAAACA+v0cHHj5ZLiYgABDg4GFgYBBmTwHwpmsKDyYfIJUJoRSndA6RVMMHE2sJwEVFwAar4CM4RfAdUYEuTqimw+
        uj2jYGQDD1fHABAdAeVzQOkTTKjqYOkwgEr28jBcgJrLC7STgyE3PyU1Jz45Py8tMx0kLgy0cBmSvdVKyTmJxcXxeYm5qUpW
        CkrBqYWlqXklmYk5SjoKShB9QPFqJZiCXJB4TmJlalExkBuNrt8lNa84FYfWFJB4aXFqfFJmIkhzWmJOcSpQKCmxJDkjPjOv
        oLQkvjgjsQCkODqvNCdHR8EotrYWiED+MoD6iw/sr+zUosTi+DKgKzLz86D+YkXyl5GepR5IBxM8J2PPqVxAsxiRwo8NZg+H
        Ay8k7MpTM9MzSoqBxuiX5Bbogy3Wzy/JSC3SyzBl0C+H6AMAOcW4U5gEAAA=
        """),
    /** The weights are a link to another group. */
    SOFT_LINK("""
        H4sIAAAAAAACA+v0cHHj5ZLiYgABDg4GFgYBBmTwHwoMhFH5MPkEKM0IpTug9AommDgLWE4CKi4ANV+BGcLXgGoMCXJ1Ban+
        jwZg9nCwQ2mGUTASgYerYwCIjoDyNaD0CSZUdeVQOjc/JTUnvjw1Mz2jpBjI1y9HTacGRNorCE2v6Omah+EC1DxeYJrkgNqX
        nJ+XlpkOEhcGWrQMyb5qpeScxOLi+LzE3FQlKwWl4NTC0tS8kszEHCUdBSWIPqB4tRJMQS5IPCexMrWoGMiNRtfvkppXnIpD
        awpIvLQ4NT4pMxGkOS0xpzgVKJSUWJKcEZ+ZV1BaEl+ckVgAUhydV5qTo6NgFFtbC0QgfxlA/cUH9ld2alFicXwZ0BWZ+XlQ
        f7Ei+ctIz1LPAMxnRMnnsHArYIHwJ7ARl88FuEfz+Wg+R+RzWG20gQ1VXQpaveNBob3Bfv4ujAxMcPtg6RJWvCigqYelTw8W
        VHegp/eRBhgZmLHW9xE8EH4GA3HlQAP/aDkwWg5glgM7uOhRDjDC010AB6r5FVD+DK7ROCKm3YQeXjzQGIK0myQYIC00cLOm
        GNZuAillZGRECXcYnaIPbJHkpeZYGcDEsbc7XkDLGw5+4sqbG4Kj5c1oeYMob2DpSYMfVR1q6kOkSwcqlTcHeFDNRU/HowBX
        u4MVEmaMMD6kh8jIBBGAteNw0czAGAepFFSQZ2CBtvjEORjE66HyrMAYAskzMUEM5ICmEGZGBWHUGgoGKgY0PNDT1QmB0TRC
        HmiwR2YDAJMscyMwEwAA
        """),
    /** The weights are stored in pieces and compressed. */
    COMPRESSED("""
        H4sIAAAAAAACA+1XMW8TMRS2L9dwSlKSqEMrpIrTTRmqEnVrJ5ASlAkiyhCpgqubc3InLpdQX6AoqlrBAhsjvwAxdmRk7MjI
        T+BfFPtsq7GbiKgVDOBPqZ7e87Nf/fz5+d2HVuPhcuFOATA4DrBBBUzjQiBcV3U5vi8kFPK9kF8sabezsTVhr4j13RzXa2Li
        0yfNJvO+0CDjOLeEBAb/I1rNB20mO0KXfDq3VL/BMMCx/xpH/TAlU7y8f824VcFXndcl8F3we5ly0hFxu8OkF/WZfYUG/jwV
        f+J1Y0SIn6AB9nZcbxe/HOMkjVDsbbgen0ftE086DJg9Rm/wIaHqnj6/gROC50wNmH1MsH8QITa5h2KCqekApd3Qj5LROPVJ
        iEbMeS8Zx/GGu/Xs+Jj+2L7qYl+3s329wIeI+K/ofxENE7Gvpal9bW1ub9YzHSr3XOZtZHP9Y36xe14pmntu7vnlPZev0Vle
        9Qu0d6d1w7i7jx43GIMl71q2ur7OY4PZgCA3873vlLgegsXqwGnZ1AFTB67Wga+Fv1sH2o66/pHQPxXMGS3SN+n5KokT4n3T
        GuCdWtbWENk3MVcIoZJ3KYN7tCNJcLxTl/bZfcdPUW+c8mL15kfV1BtTb65+X9TKqp/Kvpt/X+j15ltJXVfnscG8viPPcwal
        XuPS4gb5mThP5uiJM8+qexfwVs8Fqw5YPRHjS/SE2LjF2xtQpOMwq1MynpNVogD3YpRisQbIaly2vpVzVy5Dsj/h0v4j+dB5
        dV4xHLkO2LsBZ7wbv0tnZ13Vdb7ZJrUGBgYGBgYGBv8Ujp5398Oz/um7/AQU38KTX48Tyk9oHQAA
        """),
    /** The weights are float64, the largest byte first. */
    BIG_ENDIAN("""
        H4sIAAAAAAACA+v0cHHj5ZLiYgABDg4GFgYBBmTwHwochFH5MPkEKM0IpTug9AommDgLWE4CKi4ANV+BGcLXgGoMCXJ1Ban+
        jwZg9nCwQ2mGUTASgYerYwCIjoDyYenpBBOqutz8lNSc+PLUzPSMkmKkdOlApr2C0PSKnq55GC5A0zcvME1yQO1Nzs9Ly0wH
        iQsDLV6GZH+1UnJOYnFxfF5ibqqSlYJScGphaWpeSWZijpKOghJEH1C8WgmmIBcknpNYmVpUDORGo+t3Sc0rTsWhNQUkXlqc
        Gp+UmQjSnJaYU5wKFEpKLEnOiM/MKygtiS/OSCwAKY7OK83J0VEwiq2tBSKQvwyg/uID+ys7tSixOL4M6IrM/Dyov1iR/GWk
        Z6lnAOYzouRzWLgVsED4E9iIy+cC3KP5fDSfI/I5rDbawIaqLgWt3vGg0N5gP38XUAqGpTsPFlTz0dPxKMAOGBmYsdb3ETwQ
        fgYDceVAA/9oOTBaDmCWAzu46FsOBHCgml8B5c/gGo0jYtpN6OHFA40hSLtJggHSUgM3a4ph7SaQUkZGRpRwh9Ep+sAWSV5q
        jpUBTBx7u+MFtLzh4CeuvLkhOFrejJY3mP0LDX5Udaipj/L+BXp5c4AH1Vz0dDwKcLU7WCFhxgjja0BoJogArJuIi2YGxjhI
        paCiPTQuHBhMuBlM/kPHKViBoiB5JiaIgRzQFMLMqAAdGVFAc1HFgIYHero6ITCaRigB9h9Q87kDNGABXvyqnkATAAA=
        """),
    /** The weights are float16. */
    HALF("""
        H4sIAAAAAAACA+v0cHHj5ZLiYgABDg4GFgYBBmTwHwo0hFH5MPkEKM0IpTug9AommDgLWE4CKi4ANV+BGcLXgGoMCXJ1Ban+
        jwZg9nCwQ2mGUTASgYerYwCIjoDyYenpBBOqutz8lNSc+PLUzPSMkmKkdOlApr2C0PSKnq55GC5A0zcvME1yQO1Nzs9Ly0wH
        iQsDLV6GZH+1UnJOYnFxfF5ibqqSlYJScGphaWpeSWZijpKOghJEH1C8WgmmIBcknpNYmVpUDORGo+t3Sc0rTsWhNQUkXlqc
        Gp+UmQjSnJaYU5wKFEpKLEnOiM/MKygtiS/OSCwAKY7OK83J0VEwiq2tBSKQvwyg/uID+ys7tSixOL4M6IrM/Dyov1iR/GWk
        Z6lnAOYzouRzWLgVsED4E9iIy+cC3KP5fDSfI/I5rDbawIaqLgWt3vGg0N5gP38XUAqGpTsPFlTz0dPxKMAOGBmYsdb3ETwQ
        fgYDceVAA/9oOTBaDmCWAzu46FsOBHCgml8B5c/gGo0jYtpN6OHFA40hSLtJggHSUgM3a4ph7SaQUkZGRpRwh9Ep+sAWSV5q
        jpUBTBx7u+MFtLzh4CeuvLkhOFrejJY3mP0LDX5Udaipj/L+BXp5c4AH1Vz0dDwKcLU7WCFhxgjja0BoJogArJuIi2YGxjhI
        paACP1RMgIGLlYELFuyswBgCyTMxQQzkgKYQZkYFYewlR8WAhgd6ujohMJpGyAQ2wMztBADKzwpQKBMAAA==
        """);

    private final String packed;

    WrittenByPython(String packed) {
        this.packed = packed.replaceAll("\\s", "");
    }

    Path write(Path folder) throws IOException {
        byte[] bytes = Base64.getDecoder().decode(packed);
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return Files.write(Files.createTempFile(folder, name(), ".h5"), stream.readAllBytes());
        }
    }
}
