package org.shouwang.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.shouwang.support.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** {@code -Dshouwang.contract.write=true} rewrites the file; the diff is reviewed like code. */
@WholeApplication
@AutoConfigureMockMvc
@Import({ContractConfiguration.class, ContractHead.class})
class OpenApiTests {
    private static final Path CONTRACT = Path.of("../web/openapi.yaml");

    @Test
    void contractFileMatchesTheControllers(@Autowired MockMvcTester mvc) throws IOException {
        var actual =
                mvc.get().uri("/v3/api-docs.yaml").exchange().getResponse().getContentAsString(StandardCharsets.UTF_8);
        if (Boolean.getBoolean("shouwang.contract.write")) {
            Files.writeString(CONTRACT, actual);
        }

        assertThat(actual).isEqualTo(Files.readString(CONTRACT));
    }
}
